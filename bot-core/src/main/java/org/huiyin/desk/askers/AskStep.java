package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.desk.items.Standing;
import org.huiyin.desk.items.Wording;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.text.Phrase;

/** Somebody asks how something stands: answered from what is known, by opening nothing. */
public final class AskStep implements Step {
    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var found = new Meant(scene, reading).among(isAskable(scene, reading));
        Optional<Item> item = Optional.empty();
        if (found instanceof Meant.Found.One one) {
            item = Optional.of(one.item());
        } else if (found instanceof Meant.Found.Several several) {
            item = nearest(several, scene);
        }
        return item.map(i -> answer(i, scene, now));
    }

    private static Optional<Item> nearest(Meant.Found.Several several, Scene scene) {
        return several.items().stream()
                .filter(i -> i.asking().isFrom(scene.speaker().id()))
                .findFirst()
                .or(() -> several.items().stream()
                        .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                        .findFirst());
    }

    /** An open item the words speak of; one's own, or one that strikes the whole area. */
    private static Predicate<Item> isAskable(Scene scene, Reading reading) {
        return item -> item.isOpen()
                && !isOthersSecret(item, scene)
                && (speaksOf(reading, item, scene)
                        || (asksBarely(reading)
                                && item.asking().isFrom(scene.speaker().id())));
    }

    private static boolean isOthersSecret(Item item, Scene scene) {
        return item.subject().kind().isSensitive()
                && !item.asking().isFrom(scene.speaker().id());
    }

    private static boolean speaksOf(Reading reading, Item item, Scene scene) {
        boolean named = reading.clauses().stream()
                .map(Clause::matters)
                .flatMap(m -> m.stream().limit(2))
                .map(MatterGuess::matter)
                .anyMatch(m -> item.subject().matter().filter(m::equals).isPresent());
        return named || (asksBarely(reading) && isAreaHere(item, scene));
    }

    private static boolean asksBarely(Reading reading) {
        return reading.has(Cue.WHEN) || reading.has(Cue.STATUS);
    }

    private static boolean isAreaHere(Item item, Scene scene) {
        boolean here = item.asking().group().equals(scene.group().map(g -> g.id()));
        return here
                && item.subject().kind() != Kind.TASK
                && item.subject()
                        .matter()
                        .flatMap(scene.town().policy().catalogue()::find)
                        .filter(m -> m.reach() == Matter.Reach.AREA)
                        .isPresent();
    }

    private static Decision answer(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var wording = new Wording(scene.town());
        var asked = item.with(item.links().with(scene.message()))
                .with(item.asking().joinedBy(scene.speaker().id()));
        draft.save(asked, ItemEvent.ticked(now, ItemEvent.Type.ANSWERED));
        draft.link(scene.message().id(), item.code());
        var answer = new Standing(scene, wording).of(asked, "item.standing");
        if (!wasSaidHere(answer, scene, now)) {
            draft.say(scene.here(), answer)
                    .about(item.code())
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold());
        }
        return draft.finish(Verdict.Outcome.ANSWERED, "asked about " + item.code());
    }

    /** One answer serves all who ask while it can still be read above. */
    private static boolean wasSaidHere(Phrase answer, Scene scene, Instant now) {
        var since = now.minus(scene.town().limits().sameAnswer());
        return scene.said().stream().anyMatch(s -> s.outgoing().phrase().equals(answer) && !s.at().isBefore(since));
    }
}
