package org.huiyin.app.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be closed, last opened first. A step that fails is logged, and the others follow all the same. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String name, AutoCloseable how) {}

    /** The step is to come before all that were given so far. */
    synchronized void push(String name, AutoCloseable how) {
        steps.push(new Step(name, how));
    }

    @Override
    public synchronized void close() {
        while (!steps.isEmpty()) {
            var step = steps.pop();
            try {
                step.how().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("stop: {} failed: {}", step.name(), e.toString());
            }
        }
    }
}
