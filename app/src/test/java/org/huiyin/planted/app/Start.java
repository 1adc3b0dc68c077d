package org.huiyin.planted.app;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A program that may ask for the time and may neither print nor sleep. */
public final class Start {
    Instant start() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            System.err.println(e.getMessage());
            e.printStackTrace();
        }
        return Instant.now();
    }
}
