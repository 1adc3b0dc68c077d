package org.huiyin.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came back on a notice: who has heard it, and what was answered. */
public record Replies(List<Acknowledgement> heard, List<Answer> answers) {
    private static final Replies NONE = new Replies(List.of(), List.of());

    public Replies {
        heard = List.copyOf(heard);
        answers = List.copyOf(answers);
    }

    public static Replies none() {
        return NONE;
    }

    public int households() {
        return answers.stream().mapToInt(a -> a.households().orElse(0)).sum();
    }

    public int people() {
        return answers.stream().mapToInt(a -> a.people().orElse(0)).sum();
    }

    /** The same and more: of one person's words the first stands, of their answers the last. */
    public Replies with(List<? extends Reply> more) {
        var known = heard.stream().map(Acknowledgement::by).collect(Collectors.toSet());
        var words = new ArrayList<>(heard);
        var latest = new LinkedHashMap<String, Answer>();
        for (Reply reply : more) {
            if (reply instanceof Answer answer) {
                latest.remove(answer.from());
                latest.put(answer.from(), answer);
            } else if (reply instanceof Acknowledgement word && known.add(word.by())) {
                words.add(word);
            }
        }
        var others = answers.stream().filter(answer -> !latest.containsKey(answer.from()));
        return new Replies(
                words, Stream.concat(others, latest.values().stream()).toList());
    }
}
