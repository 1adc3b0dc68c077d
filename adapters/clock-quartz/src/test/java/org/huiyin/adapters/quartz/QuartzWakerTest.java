package org.huiyin.adapters.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class QuartzWakerTest {

    @Test
    void itKnocksAgainAndAgainOnADaemonThread() throws InterruptedException {
        var knocks = new CountDownLatch(2);
        var daemon = new AtomicBoolean();
        try (var waker = QuartzWaker.start(() -> {
            daemon.set(Thread.currentThread().isDaemon());
            knocks.countDown();
        })) {
            assertThat(knocks.await(20, TimeUnit.SECONDS)).as("two knocks").isTrue();
            assertThat(waker).isNotNull();
        }
        assertThat(daemon).isTrue();
    }

    @Test
    void aFaultOfTheWokenDoesNotEndTheKnocking() throws InterruptedException {
        var knocks = new CountDownLatch(2);
        try (var waker = QuartzWaker.start(() -> {
            knocks.countDown();
            throw new IllegalStateException("planted");
        })) {
            assertThat(knocks.await(20, TimeUnit.SECONDS)).as("two knocks").isTrue();
            assertThat(waker).isNotNull();
        }
    }
}
