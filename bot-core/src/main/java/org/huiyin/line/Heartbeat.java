package org.huiyin.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pulse of one node: beats after every commit. */
public final class Heartbeat implements Pulse {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something was committed. */
    public void beat() {
        listeners.forEach(Runnable::run);
    }
}
