package org.huiyin.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huiyin.survey.Question.Choice;

/** Finds which choice of a question a text means: by its letter, its number or its words. */
public final class Choices {
    /** A letter may stand among a few others: "I take B then". */
    private static final int FEW = 3;

    private static final int MOST = 9;

    private final List<Choice> choices;

    public Choices(Question question) {
        this.choices = question.choices();
    }

    /**
     * A choice that was found.
     *
     * @param rest how many letters were said beside it
     */
    public record Found(int choice, int rest) {
        public boolean isExact() {
            return rest == 0;
        }

        /** Whether hardly anything but it was said. */
        public boolean isNearlyExact() {
            return rest <= FEW;
        }
    }

    /** Empty when the text means none of them, or several. */
    public Optional<Found> in(String text) {
        var bare = bare(text);
        return exactly(bare).or(() -> loosely(bare));
    }

    /** Whether the text is a mere letter or number, though perhaps none of ours. */
    public static boolean isMark(String text) {
        var bare = bare(text);
        return bare.length() == 1 && mark(bare.charAt(0)).isPresent();
    }

    private Optional<Found> exactly(String bare) {
        if (bare.length() == 1) {
            var mark = mark(bare.charAt(0));
            if (mark.isPresent()) {
                return mark.getAsInt() < choices.size() ? Optional.of(new Found(mark.getAsInt(), 0)) : Optional.empty();
            }
        }
        for (int i = 0; i < choices.size(); i++) {
            var letter = bare(Question.letter(i));
            boolean said = forms(i).anyMatch(form -> bare.equals(form) || bare.equals(letter + form));
            if (said) {
                return Optional.of(new Found(i, 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> loosely(String bare) {
        var named = named(bare);
        if (named.stream().map(Said::choice).distinct().count() == 1) {
            int longest =
                    named.stream().mapToInt(said -> said.form().length()).max().orElse(0);
            return Optional.of(new Found(named.get(0).choice(), bare.length() - longest));
        }
        var marks = bare.chars()
                .filter(c -> mark((char) c).isPresent())
                .mapToObj(c -> mark((char) c).getAsInt())
                .toList();
        return named.isEmpty() && bare.length() <= FEW + 1 && marks.size() == 1 && marks.get(0) < choices.size()
                ? Optional.of(new Found(marks.get(0), bare.length() - 1))
                : Optional.empty();
    }

    /** The choices whose words fall in the text, those left out whose words are only part of another's. */
    private List<Said> named(String bare) {
        var said = new ArrayList<Said>();
        for (int i = 0; i < choices.size(); i++) {
            int choice = i;
            forms(i).filter(form -> form.length() > 1 && bare.contains(form))
                    .forEach(form -> said.add(new Said(choice, form)));
        }
        return said.stream()
                .filter(one -> said.stream()
                        .noneMatch(other -> other.form().length() > one.form().length()
                                && other.form().contains(one.form())))
                .toList();
    }

    private record Said(int choice, String form) {}

    private Stream<String> forms(int choice) {
        var one = choices.get(choice);
        return Stream.concat(Stream.of(one.say()), one.words().stream()).map(Choices::bare);
    }

    /** The place a letter or a digit names, counted from 0. */
    private static OptionalInt mark(char c) {
        if (c >= 'a' && c < 'a' + MOST) {
            return OptionalInt.of(c - 'a');
        }
        return c >= '1' && c <= '9' ? OptionalInt.of(c - '1') : OptionalInt.empty();
    }

    /** Letters and digits alone, in half width and small. */
    private static String bare(String text) {
        var bare = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
