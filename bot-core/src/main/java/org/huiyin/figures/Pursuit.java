package org.huiyin.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.notice.Notice;

/**
 * The times of a search for somebody, as the ledger has them.
 *
 * @param seen when the first sighting was written down
 * @param told when the command room was told of it
 * @param acted when the police first took a hand in a sighting
 */
public record Pursuit(
        Instant published,
        Optional<Instant> seen,
        Optional<Instant> told,
        Optional<Instant> acted,
        Optional<Instant> ended) {

    /** One sighting: what happened to it, and what was said of it. */
    public record Trace(Item sighting, List<ItemEvent> history, List<Saying> said) {
        public Trace {
            history = List.copyOf(history);
            said = List.copyOf(said);
        }
    }

    /** @param isRoom whether a group is a command room */
    public static Pursuit of(Notice notice, List<Trace> traces, Predicate<String> isPolice, Predicate<String> isRoom) {
        return new Pursuit(
                notice.life().published(),
                first(traces.stream().flatMap(trace -> opened(trace).stream())),
                first(traces.stream()
                        .flatMap(trace -> trace.said().stream())
                        .filter(said -> said.state() == DeliveryState.SENT)
                        .filter(said -> said.outgoing().to() instanceof Target.ToGroup group && isRoom.test(group.id()))
                        .map(Saying::at)),
                first(traces.stream()
                        .flatMap(trace -> trace.history().stream())
                        .filter(event -> isPolice.test(event.by()))
                        .map(ItemEvent::at)),
                notice.life().ended());
    }

    private static Optional<Instant> opened(Trace trace) {
        return first(trace.history().stream().map(ItemEvent::at));
    }

    private static Optional<Instant> first(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder());
    }

    /** How long after the notice a moment was. */
    public Duration after(Instant moment) {
        return Duration.between(published, moment);
    }

    /** The same in whole minutes. */
    public long minutes(Instant moment) {
        return after(moment).toMinutes();
    }
}
