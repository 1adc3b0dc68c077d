package org.huiyin.media;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Where the bytes of an attachment come from. */
public sealed interface Source {

    /** They came with the message. */
    record Enclosed(byte[] bytes) implements Source {}

    /**
     * At an address somebody else chose. Only addresses on the list of allowed hosts are fetched, and none that leads
     * into a private network.
     *
     * @param headers sent with the request
     * @param seal how the bytes were closed; {@link Seal#NONE} if they were not
     */
    record Address(URI uri, Map<String, String> headers, Seal seal) implements Source {
        public Address {
            headers = Map.copyOf(headers);
        }
    }

    /** Asked of the platform itself, over the line we already have to it. */
    record Asked(Request request) implements Source {}

    /** Opens what a platform closed before it put it somewhere. */
    @FunctionalInterface
    interface Seal {
        Seal NONE = bytes -> bytes;

        byte[] open(byte[] closed) throws IOException;
    }

    /** A request of the adapter's own. Runs on a worker and may block. */
    @FunctionalInterface
    interface Request {
        byte[] fetch() throws IOException;
    }
}
