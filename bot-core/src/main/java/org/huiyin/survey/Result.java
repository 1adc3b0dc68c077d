package org.huiyin.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a round, in sums alone.
 *
 * @param rate those who know, are content, or passed, of those who answered; empty when nothing of it counts
 * @param questions the counted ones by name
 * @param places the rate by village; those with too few answers are summed up under an empty name, or left out
 * @param words what people wrote, nobody's name beside it
 */
public record Result(
        Turnout turnout, Optional<Rate> rate, List<Named> questions, List<Named> places, List<String> words) {
    public Result {
        questions = List.copyOf(questions);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /** A rate and what it is of. */
    public record Named(String name, Rate rate) {}

    /** How many were drawn, and what they did. */
    public record Turnout(int sample, int answered, int declined, int held) {

        public static Turnout of(List<Sheet> sheets) {
            return new Turnout(
                    sheets.size(),
                    (int) sheets.stream().filter(Sheet::isFinished).count(),
                    count(sheets, SheetState.DECLINED),
                    count(sheets, SheetState.HELD));
        }

        private static int count(List<Sheet> sheets, SheetState state) {
            return (int) sheets.stream()
                    .filter(s -> s.state() == state && !s.isFinished())
                    .count();
        }
    }

    /** @param placeOf the name of the place a grid lies in */
    public static Result of(Survey survey, List<Sheet> sheets, Function<String, String> placeOf) {
        var finished = sheets.stream().filter(Sheet::isFinished).toList();
        boolean isRated = survey.isQuiz() || survey.headline().isPresent();
        return new Result(
                Turnout.of(sheets),
                isRated ? Optional.of(rate(survey, finished)) : Optional.empty(),
                survey.isQuiz() ? List.of() : questions(survey, finished),
                isRated ? places(survey, finished, placeOf) : List.of(),
                words(survey, finished));
    }

    private static Rate rate(Survey survey, List<Sheet> sheets) {
        return new Rate((int) sheets.stream().filter(s -> counts(survey, s)).count(), sheets.size());
    }

    private static boolean counts(Survey survey, Sheet sheet) {
        if (survey.isQuiz()) {
            return sheet.best().filter(survey::isPassed).isPresent();
        }
        return survey.headline()
                .filter(at -> survey.questions().get(at).counts(sheet.answers().get(at)))
                .isPresent();
    }

    private static List<Named> questions(Survey survey, List<Sheet> sheets) {
        var rates = new ArrayList<Named>();
        for (int i = 0; i < survey.questions().size(); i++) {
            var question = survey.questions().get(i);
            int at = i;
            if (question.isCounted()) {
                int yes = (int) sheets.stream()
                        .filter(s -> question.counts(s.answers().get(at)))
                        .count();
                rates.add(new Named(question.name(), new Rate(yes, sheets.size())));
            }
        }
        return rates;
    }

    private static List<Named> places(Survey survey, List<Sheet> sheets, Function<String, String> placeOf) {
        Map<String, List<Sheet>> byPlace = new LinkedHashMap<>();
        sheets.forEach(s -> byPlace.computeIfAbsent(placeOf.apply(s.grid()), p -> new ArrayList<>())
                .add(s));
        var places = new ArrayList<Named>();
        var rest = new Rate(0, 0);
        for (var place : byPlace.entrySet()) {
            var rate = rate(survey, place.getValue());
            if (rate.of() >= survey.sampling().least()) {
                places.add(new Named(place.getKey(), rate));
            } else {
                rest = rest.plus(rate);
            }
        }
        // A rest too small to be told apart could be worked out from the others: then one place joins it.
        if (rest.of() > 0 && rest.of() < survey.sampling().least() && !places.isEmpty()) {
            rest = rest.plus(places.remove(places.size() - 1).rate());
        }
        if (rest.of() > 0 && !places.isEmpty()) {
            places.add(new Named("", rest));
        }
        return places;
    }

    private static List<String> words(Survey survey, List<Sheet> sheets) {
        var words = new ArrayList<String>();
        for (int i = 0; i < survey.questions().size(); i++) {
            int at = i;
            if (survey.questions().get(i).isFree()) {
                sheets.forEach(s -> s.answers().get(at).words().ifPresent(words::add));
            }
        }
        // Not in the order in which people answered.
        return words.stream().sorted().toList();
    }
}
