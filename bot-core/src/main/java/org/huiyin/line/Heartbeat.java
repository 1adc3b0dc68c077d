package org.huiyin.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The pulse of one node: beats after every commit. */
public final class Heartbeat implements Pulse {
    private final List<Consumer<Beat>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Runnable listener) {
        return follow(beat -> listener.run());
    }

    @Override
    public Subscription follow(Consumer<Beat> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something was committed. */
    public void beat() {
        beat(new Beat.Anything());
    }

    /** Something was committed, and what it was about. */
    public void beat(Beat beat) {
        listeners.forEach(listener -> listener.accept(beat));
    }
}
