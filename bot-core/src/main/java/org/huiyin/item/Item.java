package org.huiyin.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.housecall.HouseCall;

/**
 * One matter at one place, tracked to an answer. Its state changes through {@link ItemLife} alone.
 *
 * @param code the short number people say, such as {@code A1024K}
 * @param version how often it was written; the store refuses a write over a newer one
 * @param word the handler's latest news in plain words, to answer those who ask later
 * @param profile the deadline profile it runs under
 * @param call what it needs beside, where somebody comes to the door
 */
public record Item(
        String code,
        long version,
        Subject subject,
        Asking asking,
        Handling handling,
        Clock clock,
        Links links,
        ItemState state,
        Optional<Rating> rating,
        Optional<String> word,
        String profile,
        Optional<HouseCall> call) {

    /** An item for which nobody comes to the door. */
    public Item(
            String code,
            long version,
            Subject subject,
            Asking asking,
            Handling handling,
            Clock clock,
            Links links,
            ItemState state,
            Optional<Rating> rating,
            Optional<String> word,
            String profile) {
        this(code, version, subject, asking, handling, clock, links, state, rating, word, profile, Optional.empty());
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Where its askers are told: wherever it was reported; what is sensitive only in private. */
    public List<Target> whereAsked() {
        return subject.kind().isSensitive() ? List.of(new Target.ToPerson(asking.reporter())) : asking.places();
    }

    /** Whether a rule opened it, before anybody asked. */
    public boolean isProactive() {
        return asking.source() == Asking.Source.PROACTIVE;
    }

    public boolean isLate(Instant now) {
        return clock.isLate(now);
    }

    public Item with(Subject newSubject) {
        return new Item(code, version, newSubject, asking, handling, clock, links, state, rating, word, profile, call);
    }

    public Item with(Asking newAsking) {
        return new Item(code, version, subject, newAsking, handling, clock, links, state, rating, word, profile, call);
    }

    public Item with(Links newLinks) {
        return new Item(code, version, subject, asking, handling, clock, newLinks, state, rating, word, profile, call);
    }

    /** The same under other deadlines. */
    public Item under(String newProfile) {
        return new Item(code, version, subject, asking, handling, clock, links, state, rating, word, newProfile, call);
    }

    /** The same under the version the store gave it. */
    public Item written(long newVersion) {
        return new Item(code, newVersion, subject, asking, handling, clock, links, state, rating, word, profile, call);
    }

    Item with(Handling newHandling) {
        return new Item(code, version, subject, asking, newHandling, clock, links, state, rating, word, profile, call);
    }

    /** Its handler said when the trouble will be over. */
    public Item promised(Instant at) {
        return with(clock.promised(at));
    }

    /** For so long its handler could do nothing because we waited for its asker. */
    public Item waited(Duration length) {
        return with(clock.waited(length));
    }

    /** It must be done by this moment. */
    public Item dueBy(Instant moment) {
        return with(clock.due(moment));
    }

    Item with(Clock newClock) {
        return new Item(code, version, subject, asking, handling, newClock, links, state, rating, word, profile, call);
    }

    Item with(ItemState newState) {
        return new Item(code, version, subject, asking, handling, clock, links, newState, rating, word, profile, call);
    }

    Item rated(Rating newRating) {
        return new Item(
                code,
                version,
                subject,
                asking,
                handling,
                clock,
                links,
                state,
                Optional.of(newRating),
                word,
                profile,
                call);
    }

    Item news(String newWord) {
        return new Item(
                code,
                version,
                subject,
                asking,
                handling,
                clock,
                links,
                state,
                rating,
                Optional.of(newWord),
                profile,
                call);
    }

    /** The same as a house call. */
    public Item with(HouseCall newCall) {
        return new Item(
                code,
                version,
                subject,
                asking,
                handling,
                clock,
                links,
                state,
                rating,
                word,
                profile,
                Optional.of(newCall));
    }

    /** When somebody comes to its asker's door. */
    public Optional<Instant> appointment() {
        return call.flatMap(HouseCall::appointment);
    }
}
