package org.huiyin.planted.adapters.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** An adapter that asks the machine for the time in every way, prints, sleeps and remembers for everybody. */
public final class Rows {
    static Instant last = Instant.EPOCH;

    private final Supplier<Instant> now = Instant::now;

    String ask() throws InterruptedException {
        Thread.sleep(1);
        last = now.get();
        System.out.println(last);
        return LocalDate.now(ZoneOffset.UTC) + " " + InstantSource.system() + System.nanoTime() + new Date();
    }

    /** Named for nothing. */
    record BaseRow() {}

    /** Named for nothing. */
    record Service() {}

    /** Named for what it is. */
    record Database() {}
}
