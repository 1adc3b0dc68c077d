package org.huiyin.desk.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Due;
import org.huiyin.survey.Asked;
import org.huiyin.survey.Rate;
import org.huiyin.survey.Result;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;
import org.huiyin.survey.SheetState;
import org.huiyin.text.Phrase;

/** Ends a round: the room hears the sums, and who answered what is removed for good. */
final class Ending {
    private final Town town;
    private final Draft draft;

    Ending(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    void end(Asked.Papers papers, Asked asked) {
        var round = papers.round();
        var result = Result.of(round.survey(), papers.sheets(), this::village);
        draft.also(new Change.SaveRound(round.over(result)));
        draft.also(new Change.RemoveSheets(round.code()));
        draft.cancel(Due.What.SURVEY_REMINDS, round.code());
        draft.cancel(Due.What.SURVEY_ENDS, round.code());
        say(round, sums(round, result, asked.before(round)).with("missing", missing(papers)));
        if (result.questions().size() > 1) {
            say(
                    round,
                    Phrase.of("survey.questions")
                            .with("code", round.code())
                            .with(
                                    "questions",
                                    result.questions().stream()
                                            .map(Ending::named)
                                            .toList()));
        }
        if (!result.words().isEmpty()) {
            say(round, Phrase.of("survey.words").with("code", round.code()).with("words", words(result)));
        }
    }

    private Phrase sums(Round round, Result result, Optional<Round> before) {
        var turnout = result.turnout();
        return Phrase.of("survey.result")
                .with("code", round.code())
                .with("title", round.survey().title())
                .with("sample", turnout.sample())
                .with("answered", turnout.answered())
                .with("declined", turnout.declined())
                .with("rate", headline(round, result, before))
                .with(
                        "places",
                        result.places().isEmpty()
                                ? List.of()
                                : List.of(Phrase.of("survey.places")
                                        .with(
                                                "places",
                                                result.places().stream()
                                                        .map(Ending::named)
                                                        .toList())));
    }

    private static List<Phrase> headline(Round round, Result result, Optional<Round> before) {
        var rate = result.rate().filter(r -> r.of() > 0);
        if (rate.isEmpty()) {
            return List.of();
        }
        var last = before.flatMap(Round::result).flatMap(Result::rate).filter(r -> r.of() > 0);
        var phrase = round.survey()
                .headline()
                .map(at -> Phrase.of("survey.headline")
                        .with("name", round.survey().questions().get(at).name()))
                .orElseGet(() -> Phrase.of("quiz.headline"));
        return List.of(phrase.with("rate", List.of(rate(rate.get())))
                .with(
                        "before",
                        last.map(was -> List.of(Phrase.of("survey.before").with("rate", List.of(rate(was)))))
                                .orElse(List.of())));
    }

    private static Phrase named(Result.Named named) {
        var phrase = named.name().isEmpty()
                ? Phrase.of("survey.rest")
                : Phrase.of("survey.named").with("name", named.name());
        return phrase.with("rate", List.of(rate(named.rate())));
    }

    private static Phrase rate(Rate rate) {
        return Phrase.of("survey.rate")
                .with("percent", percent(rate.share()))
                .with("yes", rate.yes())
                .with("of", rate.of())
                .with("low", percent(rate.low()))
                .with("high", percent(rate.high()));
    }

    /** With one decimal. */
    private static String percent(double share) {
        long tenths = Math.round(share * 1000);
        return tenths / 10 + "." + tenths % 10;
    }

    private static List<Phrase> words(Result result) {
        return result.words().stream()
                .map(words -> Phrase.of("survey.word").with("words", words))
                .toList();
    }

    /** Only where to answer is part of the work; in the order of the roster, with no score beside it. */
    private List<Phrase> missing(Asked.Papers papers) {
        if (!papers.round().survey().isDuty()) {
            return List.of();
        }
        var silent = papers.sheets().stream()
                .filter(s -> !s.isFinished() && s.state() != SheetState.HELD)
                .map(Sheet::person)
                .toList();
        var names = new ArrayList<Phrase>();
        town.roster().members().stream()
                .filter(person -> silent.contains(person.id()))
                .map(Person::name)
                .forEach(name -> names.add(Phrase.of("name.part").with("name", name)));
        return names.isEmpty() ? List.of() : List.of(Phrase.of("quiz.missing").with("names", names));
    }

    /** The village a grid lies in, else the widest grid there is. */
    private String village(String grid) {
        var tree = town.roster().grids();
        return tree.upward(grid).stream()
                .filter(around -> around.level() == Level.VILLAGE)
                .findFirst()
                .map(Grid::name)
                .orElse(tree.root().name());
    }

    private void say(Round round, Phrase phrase) {
        var room = round.origin().<Target>map(Target.ToGroup::new).orElseGet(() -> new Target.ToPerson(round.opener()));
        draft.say(room, phrase).about(round.code()).now();
    }
}
