package org.huiyin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Something the program ships packed, unpacked when it is first asked for: a start does not wait for it. */
final class Unpacked<T extends Object> {
    private final String resource;
    private final Packing<T> packing;
    private volatile @Nullable T unpacked;

    Unpacked(String resource, Packing<T> packing) {
        this.resource = resource;
        this.packing = packing;
    }

    /** How the bytes of a resource become what they hold. */
    interface Packing<T> {
        T unpack(String name, byte[] bytes) throws IOException;
    }

    T get() {
        var known = unpacked;
        return known == null ? unpack() : known;
    }

    private synchronized T unpack() {
        var known = unpacked;
        if (known != null) {
            return known;
        }
        try (var in = Unpacked.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing (expected: in the program)");
            }
            T made = packing.unpack(resource, in.readAllBytes());
            unpacked = made;
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
        }
    }
}
