package org.huiyin.line;

import java.util.function.Consumer;

/** Tells whoever watches that something was committed, so that open windows can look again. */
public interface Pulse {

    /** Calls the listener after every commit, on some thread; it must return at once. Closing ends it. */
    Subscription subscribe(Runnable listener);

    /** The same for those who want to know what it was about. */
    default Subscription follow(Consumer<Beat> listener) {
        return subscribe(() -> listener.accept(new Beat.Anything()));
    }

    /** A standing request to be told. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
