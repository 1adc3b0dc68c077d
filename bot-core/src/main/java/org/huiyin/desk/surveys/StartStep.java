package org.huiyin.desk.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Outgoing;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.SlotName;
import org.huiyin.survey.Draw;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;
import org.huiyin.survey.SheetState;
import org.huiyin.survey.Survey;
import org.huiyin.text.Phrase;

/** The command room starts a survey or a quiz: a sample is drawn, and everybody in it is asked in private. */
public final class StartStep implements Step {
    /** More than this is a census. */
    private static final int MOST = 2_000;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean mayStart = scene.speaker().is(Role.COMMAND) && (scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate());
        boolean isAsked = reading.has(Cue.SURVEY_START) || reading.has(Cue.SURVEY_SPOT_CHECK);
        if (!mayStart || !isAsked) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var meant = meant(scene);
        if (meant.isEmpty()) {
            if (!reading.has(Cue.SURVEY_START)) {
                // Spot checks are made of many things that are no quiz.
                return Optional.empty();
            }
            new RoundReply(scene, draft).here(which(scene));
            return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "which survey there is"));
        }
        var running = scene.asked().running().stream()
                .map(papers -> papers.round())
                .filter(round -> round.survey().id().equals(meant.get().id()))
                .findFirst();
        if (running.isPresent()) {
            new RoundReply(scene, draft)
                    .here(Phrase.of("survey.running")
                            .with("code", running.get().code())
                            .with("title", running.get().survey().title()));
            return Optional.of(draft.finish(Verdict.Outcome.DECLINED, "runs already"));
        }
        return Optional.of(start(meant.get(), scene, reading, draft));
    }

    /** The survey whose longest name falls in the words. */
    private static Optional<Survey> meant(Scene scene) {
        var text = scene.message().text().toLowerCase(Locale.ROOT);
        record Called(Survey survey, int length) {}
        return scene.town().policy().surveys().stream()
                .flatMap(survey -> Stream.concat(Stream.of(survey.title()), survey.names().stream())
                        .filter(name -> text.contains(name.toLowerCase(Locale.ROOT)))
                        .map(name -> new Called(survey, name.length())))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(Called::survey);
    }

    private static Phrase which(Scene scene) {
        return Phrase.of("survey.which")
                .with(
                        "names",
                        scene.town().policy().surveys().stream()
                                .map(survey -> Phrase.of("name.part").with("name", survey.title()))
                                .toList());
    }

    private static Decision start(Survey survey, Scene scene, Reading reading, Draft draft) {
        var area = area(scene);
        var candidates = candidates(survey, area, scene);
        if (candidates.isEmpty()) {
            new RoundReply(scene, draft).here(Phrase.of("survey.nobody").with("title", survey.title()));
            return draft.finish(Verdict.Outcome.ANSWERED, "nobody to ask");
        }
        long number = scene.asked().last() + 1;
        var round = new Round(
                survey.id() + "-" + number,
                0,
                survey,
                area,
                scene.group().map(Group::id),
                scene.speaker().id(),
                new Draw(survey.sampling().seed() + number),
                candidates.size(),
                draft.now(),
                draft.now().plus(survey.lasts()),
                Optional.empty());
        draft.also(new Change.SaveRound(round));
        var sheets = draw(round, candidates, size(survey, reading), scene);
        var questions = new Questions(scene.town(), draft);
        sheets.forEach(sheet -> draft.also(new Change.SaveSheet(sheet)));
        sheets.stream().filter(Sheet::isOpen).forEach(sheet -> questions.ask(round, sheet));
        draft.schedule(Due.of(round.ends(), Due.What.SURVEY_ENDS, round.code()));
        survey.reminder()
                .map(before -> Due.of(round.ends().minus(before), Due.What.SURVEY_REMINDS, round.code()))
                .ifPresent(draft::schedule);
        new RoundReply(scene, draft).here(begun(round, sheets), round);
        return draft.finish(Verdict.Outcome.NOTICED, "began " + round.code());
    }

    private static List<Sheet> draw(Round round, List<Draw.Candidate> candidates, int size, Scene scene) {
        return round.draw().of(candidates, size).stream()
                .map(who -> Sheet.drawn(
                        round.code(),
                        who,
                        scene.burden().allows(who.person(), Outgoing.Lane.ROUTINE)
                                ? SheetState.ASKED
                                : SheetState.HELD))
                .toList();
    }

    private static int size(Survey survey, Reading reading) {
        return reading.slot(SlotName.PEOPLE)
                .map(slot -> Integer.parseInt(slot.value()))
                .filter(size -> size > 0 && size <= MOST)
                .orElse(survey.sampling().size());
    }

    /** The grid that is named, if it lies where the speaker may ask. */
    private static String area(Scene scene) {
        var tree = scene.roster().grids();
        var own = scene.group().map(Group::grid).orElse(scene.speaker().grid());
        return tree.names()
                .in(scene.message().text())
                .map(grid -> grid.id())
                .filter(grid -> tree.within(grid, own))
                .orElse(own);
    }

    /** Members with one of the roles, and residents who ever wrote to us; whoever is away is left in peace. */
    private static List<Draw.Candidate> candidates(Survey survey, String area, Scene scene) {
        var sampling = survey.sampling();
        var members = scene.roster().members().stream()
                .filter(person -> person.roles().stream()
                        .anyMatch(role ->
                                role != Role.RESIDENT && sampling.audience().contains(role)))
                .map(person -> new Draw.Candidate(person.id(), person.grid()));
        var writers = scene.asked().writers().stream()
                .filter(writer -> sampling.asksResidents())
                .filter(writer -> scene.roster()
                        .member(writer.person())
                        .map(person -> !isOfTheTown(person))
                        .orElse(true));
        return Stream.concat(members, writers)
                .distinct()
                .filter(who -> scene.roster().grids().within(who.grid(), area))
                .filter(who -> !scene.holds().isAway(who.person()))
                .toList();
    }

    private static boolean isOfTheTown(Person person) {
        return person.isStaff() || person.is(Role.ADMIN);
    }

    private static Phrase begun(Round round, List<Sheet> sheets) {
        var held = sheets.stream().filter(s -> s.state() == SheetState.HELD).count();
        return Phrase.of("survey.begun")
                .with("code", round.code())
                .with("title", round.survey().title())
                .with("population", round.population())
                .with("sample", sheets.size())
                .with("seed", round.draw().seed())
                .with("until", round.ends())
                .with(
                        "held",
                        held == 0 ? List.of() : List.of(Phrase.of("survey.held").with("count", held)));
    }
}
