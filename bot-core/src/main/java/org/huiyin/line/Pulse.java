package org.huiyin.line;

/** Tells whoever watches that something was committed, so that open windows can look again. */
public interface Pulse {

    /** Calls the listener after every commit, on some thread; it must return at once. Closing ends it. */
    Subscription subscribe(Runnable listener);

    /** A standing request to be told. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
