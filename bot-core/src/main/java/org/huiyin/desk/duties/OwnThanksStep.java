package org.huiyin.desk.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Named;
import org.huiyin.duty.DutyRecord;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Who thanked me?", asked in private by a worker; the command room may ask it of somebody it names. */
public final class OwnThanksStep implements Step {
    private static final int SHOWN = 10;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        return scene.isPrivate() && scene.speaker().isHelper() && reading.has(Cue.OWN_THANKS)
                ? Optional.of(show(whose(scene), scene, now))
                : Optional.empty();
    }

    private static Person whose(Scene scene) {
        return scene.speaker().is(Role.COMMAND)
                ? Named.in(scene).stream().filter(Person::isHelper).findFirst().orElse(scene.speaker())
                : scene.speaker();
    }

    private static Decision show(Person worker, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var thanks = scene.lookups().thanks().apply(worker.id());
        var phrase = Phrase.of(thanks.isEmpty() ? "thanks.none" : "thanks.file")
                .with("name", worker.name())
                .with("count", thanks.size())
                .with("thanks", parts(thanks));
        draft.say(scene.here(), phrase)
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return draft.finish(Verdict.Outcome.ANSWERED, "who gave thanks");
    }

    private static List<Phrase> parts(List<DutyRecord> thanks) {
        return thanks.stream().limit(SHOWN).map(OwnThanksStep::part).toList();
    }

    private static Phrase part(DutyRecord record) {
        return record.items().stream()
                .findFirst()
                .map(code -> Phrase.of("thanks.part.item").with("code", code))
                .orElseGet(() -> Phrase.of("thanks.part"))
                .with("at", record.at());
    }
}
