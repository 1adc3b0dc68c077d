package org.huiyin.app.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.huiyin.audit.Books;
import org.huiyin.audit.Entry;
import org.huiyin.audit.Head;
import org.huiyin.audit.Signet;
import org.huiyin.item.Item;

/**
 * Books whose entries are gone through at leisure: after a stretch of work there is a rest so many times as long, so that
 * who works beside the auditor has most of the machine.
 */
final class LeisurelyBooks implements Books {
    private static final Duration STRETCH = Duration.ofMillis(50);
    private static final int RESTS = 3;

    private final Books books;
    private final LongSupplier nanos;
    private final Rest rest;

    /** Lets some time pass. */
    @FunctionalInterface
    interface Rest {
        /** @throws IllegalStateException if there is no time left, as everything ends */
        void rest(Duration length);
    }

    /** @param nanos of a clock that only goes forward */
    LeisurelyBooks(Books books, LongSupplier nanos, Rest rest) {
        this.books = books;
        this.nanos = nanos;
        this.rest = rest;
    }

    @Override
    public void read(Consumer<Entry> reader) {
        books.read(new Consumer<>() {
            private long begun = nanos.getAsLong();

            @Override
            public void accept(Entry entry) {
                reader.accept(entry);
                var worked = Duration.ofNanos(nanos.getAsLong() - begun);
                if (worked.compareTo(STRETCH) >= 0) {
                    rest.rest(worked.multipliedBy(RESTS));
                    begun = nanos.getAsLong();
                }
            }
        });
    }

    @Override
    public Optional<Item> item(String code) {
        return books.item(code);
    }

    @Override
    public List<String> withoutItem(int limit) {
        return books.withoutItem(limit);
    }

    @Override
    public List<String> withoutStep(int limit) {
        return books.withoutStep(limit);
    }

    @Override
    public List<String> smuggled(int limit) {
        return books.smuggled(limit);
    }

    @Override
    public Extent heads(Consumer<Sealed> reader) {
        return books.heads(reader);
    }

    @Override
    public Optional<Head> head(long number) {
        return books.head(number);
    }

    @Override
    public Optional<Head> seal(Instant at, Signet signet) {
        return books.seal(at, signet);
    }
}
