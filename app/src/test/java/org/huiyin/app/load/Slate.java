package org.huiyin.app.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What was told, by number, and which of it was answered, how often and when first. */
final class Slate {
    private final Mixture.Sort[] sorts;
    private final long[] chats;
    private final long[] due;
    private final AtomicLongArray answeredAt;
    private final AtomicIntegerArray answers;
    private volatile int told;
    private volatile Runnable first = () -> {};

    /** @param most how many messages it has room for */
    Slate(int most) {
        this.sorts = new Mixture.Sort[most];
        this.chats = new long[most];
        this.due = new long[most];
        this.answeredAt = new AtomicLongArray(most);
        this.answers = new AtomicIntegerArray(most);
    }

    /** From now on this is told of every first answer. */
    void follow(Runnable listener) {
        first = listener;
    }

    /** The number of the next message. */
    int next() {
        return told;
    }

    /** A message that is told next; latencies count from when it was due, however late it really goes. */
    void tell(Mixture.Said said, long dueNanos) {
        sorts[told] = said.sort();
        chats[told] = said.chat();
        due[told] = dueNanos;
        told++;
    }

    void answered(long id) {
        int number = (int) id;
        if (answers.incrementAndGet(number) == 1) {
            answeredAt.set(number, System.nanoTime());
            first.run();
        }
    }

    /** What the platform calls the chat it was told in. */
    String chat(int number) {
        return Long.toString(chats[number]);
    }

    /** When it was to be told, in nanoseconds of this machine's clock. */
    long due(int number) {
        return due[number];
    }

    int answers(int number) {
        return answers.get(number);
    }

    /** Numbers from one on that should have been answered, and were not. */
    IntStream unanswered(int from) {
        return numbers(from, number -> sorts[number].isAnswered() && answers(number) == 0);
    }

    private IntStream numbers(int from, IntPredicate which) {
        return IntStream.range(from, told).filter(which);
    }

    /** How long first answers took, shortest first, of numbers from one on. */
    long[] latencies(int from) {
        var all = numbers(from, number -> answers(number) > 0)
                .mapToLong(number -> answeredAt.get(number) - due[number])
                .toArray();
        Arrays.sort(all);
        return all;
    }
}
