package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Opening;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Correction;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** "That is a complaint, not a question", "not the lamp in the street, the one on the stairs": what an item is about. */
final class Relabelling {
    private static final Map<Cue, Kind> KINDS =
            Map.of(Cue.MEANS_REQUEST, Kind.REQUEST, Cue.MEANS_CONSULT, Kind.CONSULT, Cue.MEANS_OPINION, Kind.OPINION);

    private final Scene scene;
    private final Reading reading;

    Relabelling(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
    }

    /** The item as it was said to be; empty if nothing new was said. */
    Optional<Item> of(Item item, Opening opening) {
        var kind = kind().filter(k -> k != item.subject().kind());
        var matter = matter(item);
        if (kind.isEmpty() && matter.isEmpty() || !isHarmless(item)) {
            return Optional.empty();
        }
        var about = matter.map(m -> opening.about(item, m)).orElse(item);
        var relabelled = kind.map(k -> about.with(about.subject().of(k))).orElse(about);
        return Optional.of(relabelled).filter(Relabelling::isHarmless);
    }

    /** What is dangerous, or not for everybody's ears, becomes so or ceases to be so by no word in a group. */
    static boolean isHarmless(Item item) {
        return !item.subject().kind().isSensitive() && item.subject().urgency() != Urgency.EMERGENCY;
    }

    /** What there is to learn from it for other texts. */
    Correction correction(Item item, Instant now) {
        var kind = kind();
        var act = kind.filter(k -> k == Kind.CONSULT).isPresent() ? Act.ASK : Act.REPORT;
        return new Correction(
                item.subject().summary(),
                act,
                item.subject().matter(),
                kind,
                scene.speaker().id(),
                now);
    }

    private Optional<Kind> kind() {
        var said = KINDS.entrySet().stream()
                .filter(entry -> reading.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** The last matter named that is another: "not this, that". */
    private Optional<String> matter(Item item) {
        return reading.clauses().stream()
                .flatMap(clause -> clause.matters().stream().limit(1))
                .filter(guess -> !guess.why().isByModel())
                .map(guess -> guess.matter())
                .filter(matter -> !item.subject().matter().equals(Optional.of(matter)))
                .reduce((earlier, later) -> later);
    }
}
