package org.huiyin.line.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.burden.Burden;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Looks;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.survey.Asked;
import org.huiyin.survey.Draw;
import org.huiyin.survey.Round;
import org.huiyin.survey.Surveys;

/** Looks up the surveys a message or a due row may be about, and no more. */
public final class AskedLoader {
    private final Town town;
    private final Looks looks;

    public AskedLoader(Town town, Looks looks) {
        this.town = town;
        this.looks = looks;
    }

    /** For what somebody said: what they were asked in private, and for the command room what runs. */
    public Asked of(Person speaker, Reading reading, boolean isPrivate) {
        boolean asksAfter = speaker.isAuthority()
                && (reading.has(Cue.SURVEY_STANDING) || reading.has(Cue.SURVEY_OVER) || reading.has(Cue.SURVEY_ANYWAY));
        boolean starts = speaker.isAuthority() && (reading.has(Cue.SURVEY_START) || reading.has(Cue.SURVEY_SPOT_CHECK));
        var running = asksAfter || starts ? looks.surveys().running() : List.<Round>of();
        return new Asked(
                isPrivate ? mine(speaker.id()) : Optional.empty(),
                running.stream().map(this::papers).toList(),
                starts ? writers() : List.of(),
                before(running),
                starts ? looks.surveys().lastRound() : 0);
    }

    /** For what is due. */
    public Asked of(Due due) {
        boolean isSurvey = due.what() == Due.What.SURVEY_REMINDS || due.what() == Due.What.SURVEY_ENDS;
        if (!isSurvey) {
            return Asked.nothing();
        }
        var running = looks.surveys().round(due.subject()).filter(round -> !round.isOver()).stream()
                .toList();
        return new Asked(Optional.empty(), running.stream().map(this::papers).toList(), List.of(), before(running), 0);
    }

    public Burden burden(Instant now) {
        var zone = town.roster().zone();
        var told = looks.sayings().toPeople(Burden.since(now, zone));
        return Burden.of(told, town.policy().asks(), town.limits().asks(), now, zone);
    }

    private Optional<Asked.Paper> mine(String person) {
        return looks.surveys()
                .sheetOf(person)
                .flatMap(sheet -> looks.surveys().round(sheet.round()).map(round -> new Asked.Paper(round, sheet)));
    }

    private Asked.Papers papers(Round round) {
        return new Asked.Papers(round, looks.surveys().sheets(round.code()));
    }

    private List<Round> before(List<Round> running) {
        return running.stream()
                .map(round -> round.survey().id())
                .distinct()
                .flatMap(survey -> looks.surveys().latestOver(survey).stream())
                .toList();
    }

    private List<Draw.Candidate> writers() {
        return looks.surveys().writers().stream()
                .map(writer -> new Draw.Candidate(writer.person(), grid(writer)))
                .toList();
    }

    private String grid(Surveys.Writer writer) {
        var tree = town.roster().grids();
        return town.roster()
                .member(writer.person())
                .map(Person::grid)
                .or(() -> writer.gridPath().map(AskedLoader::last))
                .filter(grid -> tree.find(grid).isPresent())
                .orElse(tree.root().id());
    }

    /** The innermost of {@code qh/dq/dq-1/}. */
    private static String last(String path) {
        var steps = path.split("/", -1);
        return steps.length < 2 ? path : steps[steps.length - 2];
    }
}
