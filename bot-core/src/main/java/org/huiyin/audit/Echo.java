package org.huiyin.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.audit.Entry.Account;
import org.huiyin.audit.Entry.Word;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.report.Kind;

/**
 * Whether somebody answers for an item, and whether its askers have heard.
 *
 * <p>An answer is a word of the right kind, said after the item was over, where the asker reads: in the group it was
 * reported in, or to them in private; of what is sensitive, in private alone. A receipt is no answer, nor is a word of
 * which nobody knows whether it went out. Wherever else the same was reported, they are owed it too. Who ended or rated
 * it themselves knows.
 *
 * <ul>
 *   <li>Work on offer has no asker and belongs to nobody: nothing is owed.
 *   <li>What a rule opened has no asker unless somebody joins it: until then nothing is owed.
 *   <li>An opinion is noted and chased by nobody: it needs no owner, and any word about it is answer enough.
 *   <li>What is withdrawn or rejected must be told, unless it never left the tray: nobody was told of it.
 *   <li>What became part of another item is answered with that; see {@link Audit}.
 * </ul>
 */
final class Echo {
    /** The words that tell that it is done, or that ask whether it really is. */
    private static final Set<String> DONE = Set.of("item.done", "item.call_back", "item.rated", "sighting.over");

    /** The words that tell how it ended; no other word does, however late it comes. */
    private static final Map<ItemState, Set<String>> TOLD_BY = Map.of(
            ItemState.RESOLVED,
            DONE,
            ItemState.CLOSED,
            DONE,
            ItemState.WITHDRAWN,
            Set.of("item.withdrawn"),
            ItemState.REJECTED,
            Set.of("item.rejected"));

    private static final Set<ItemEvent.Type> ENDINGS = Set.of(
            ItemEvent.Type.RESOLVED,
            ItemEvent.Type.RATED,
            ItemEvent.Type.CLOSED,
            ItemEvent.Type.WITHDRAWN,
            ItemEvent.Type.REJECTED);

    private final Account account;
    private final List<ItemEvent> events;
    private final Item item;
    private final Instant now;
    private final Duration grace;

    /** @param grace how long an answer may be on its way */
    Echo(Account account, List<ItemEvent> events, Instant now, Duration grace) {
        this.account = account;
        this.events = List.copyOf(events);
        this.item = account.item();
        this.now = now;
        this.grace = grace;
    }

    boolean isOwned() {
        boolean needed = item.isOpen() || item.state().isDone();
        var handling = item.handling();
        return !needed
                || isWork()
                || isOpinion()
                || handling.owner().isPresent()
                || handling.department().isPresent()
                || handling.handler().isPresent();
    }

    /** The worst of what the places where it was reported have got. */
    Answer answer() {
        var end = isWork() ? Optional.<Instant>empty() : end();
        return end.flatMap(
                        at -> places().stream().map(place -> answer(place, at)).max(Comparator.naturalOrder()))
                .orElse(Answer.NOT_OWED);
    }

    /** When it was over; empty while it is not, or if nobody knew of it. */
    private Optional<Instant> end() {
        return switch (item.state()) {
            case RESOLVED, CLOSED -> item.clock().resolved().or(() -> last(ItemEvent.Type.RESOLVED));
            case WITHDRAWN -> last(ItemEvent.Type.DISPATCHED).flatMap(told -> last(ItemEvent.Type.WITHDRAWN));
            case REJECTED -> last(ItemEvent.Type.DISPATCHED).flatMap(told -> last(ItemEvent.Type.REJECTED));
            case REPORTED, DISPATCHED, CLAIMED, MERGED, NEEDS_REVIEW -> Optional.empty();
        };
    }

    private Optional<Instant> last(ItemEvent.Type type) {
        return events.stream()
                .filter(event -> event.type() == type)
                .map(ItemEvent::at)
                .reduce((earlier, later) -> later);
    }

    /** Where an answer is owed: once for the first asker, and wherever others reported it. */
    private List<Target> places() {
        if (item.subject().kind().isSensitive()) {
            return List.of(new Target.ToPerson(item.asking().reporter()));
        }
        var places = new ArrayList<Target>();
        if (!item.isProactive()) {
            places.add(item.asking().first());
        }
        if (!item.asking().others().isEmpty()) {
            places.addAll(item.asking().elsewhere());
        }
        return places;
    }

    private Answer answer(Target place, Instant end) {
        // The books know moments by the millisecond.
        var since = isOpinion() ? Instant.EPOCH : end.truncatedTo(ChronoUnit.MILLIS);
        var words = account.words().stream()
                .filter(word ->
                        isHeardIn(place, word) && isAnswer(word) && !word.at().isBefore(since))
                .toList();
        if (knowsAnyway(place) || isAny(words, DeliveryState.SENT)) {
            return Answer.SEEN;
        }
        if (now.isBefore(end.plus(grace))) {
            return Answer.ON_THE_WAY;
        }
        return isAny(words, DeliveryState.UNKNOWN) ? Answer.UNKNOWN : Answer.MISSING;
    }

    private boolean isHeardIn(Target place, Word word) {
        boolean inPrivate = place.equals(item.asking().first())
                && word.to().equals(new Target.ToPerson(item.asking().reporter()));
        return inPrivate || place.equals(word.to());
    }

    private boolean isAnswer(Word word) {
        boolean anyWordWill = isOpinion() && item.state().isDone();
        return anyWordWill || TOLD_BY.getOrDefault(item.state(), Set.of()).contains(word.phrase());
    }

    /** Whether who reads there ended or rated it themselves, since it was last taken up again. */
    private boolean knowsAnyway(Target place) {
        Predicate<String> readsThere = person -> place.equals(new Target.ToPerson(person))
                || (place.equals(item.asking().first())
                        && person.equals(item.asking().reporter()));
        boolean knows = false;
        for (ItemEvent event : events) {
            if (event.type() == ItemEvent.Type.REOPENED) {
                knows = false;
            } else if (ENDINGS.contains(event.type())) {
                knows |= readsThere.test(event.by());
            }
        }
        return knows;
    }

    private static boolean isAny(List<Word> words, DeliveryState state) {
        return words.stream().anyMatch(word -> word.state() == state);
    }

    private boolean isWork() {
        return item.subject().kind() == Kind.TASK;
    }

    private boolean isOpinion() {
        return item.subject().kind() == Kind.OPINION;
    }
}
