package org.huiyin.desk.lookups;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is looked up when it is first asked for, and then known. For one thread. */
public final class Looked<T> {
    private final Supplier<T> up;
    private @Nullable T known;

    private Looked(Supplier<T> up) {
        this.up = up;
    }

    public static <T> Looked<T> up(Supplier<T> how) {
        return new Looked<>(how);
    }

    public static <T> Looked<T> known(T what) {
        return new Looked<>(() -> what);
    }

    public T get() {
        var now = known;
        if (now == null) {
            now = up.get();
            known = now;
        }
        return now;
    }
}
