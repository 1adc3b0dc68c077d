package org.huiyin.desk.budget;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.desk.Scene;
import org.huiyin.text.Phrase;

/** The one answer to all that was not answered one by one; it grows for as long as it is held. */
final class Together {
    private static final String PHRASE = "answers.together";
    /** So many numbers fit into a short line. */
    private static final int NAMED = 6;

    private final Scene scene;
    private final Instant now;

    Together(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    /** @param at when it may be said, if it is not held already */
    Outgoing of(List<Outgoing> answers, Instant at) {
        var begin =
                String.join("/", "-", PHRASE, scene.here().id(), scene.speaker().id() + "@");
        var held = scene.said().stream()
                .filter(saying -> saying.state() == DeliveryState.QUEUED)
                .map(Saying::outgoing)
                .filter(outgoing -> outgoing.key().startsWith(begin))
                .findFirst();
        var codes = new LinkedHashSet<String>();
        Stream.concat(held.stream(), answers.stream())
                .flatMap(one -> one.subjects().stream())
                .forEach(codes::add);
        return new Outgoing(
                held.map(Outgoing::key).orElse(begin + now.toEpochMilli()),
                scene.here(),
                phrase(codes),
                List.copyOf(codes),
                Optional.of(scene.message().id()),
                List.of(),
                held.map(Outgoing::notBefore).orElse(at),
                Outgoing.Lane.ANSWER);
    }

    private static Phrase phrase(Set<String> codes) {
        if (codes.isEmpty()) {
            return Phrase.of(PHRASE).with("what", List.of(Phrase.of("answers.together.again")));
        }
        var named = codes.stream()
                .limit(NAMED)
                .map(code -> Phrase.of("answers.together.item").with("code", code))
                .toList();
        var what = Phrase.of(codes.size() > NAMED ? "answers.together.many" : "answers.together.few")
                .with("count", codes.size())
                .with("items", named);
        return Phrase.of(PHRASE).with("what", List.of(what));
    }
}
