package org.huiyin.net;

import java.nio.file.Path;
import java.util.Optional;

/** One part of an upload. A body that is not multipart is a single {@link Spooled} named "body". */
public sealed interface Part {

    String name();

    /** A form field, at most 64 KiB. */
    record Field(String name, String value) implements Part {}

    /**
     * A file, spooled to disk.
     *
     * @param fileName the last segment of what the client calls it; never to be trusted as a path
     * @param mediaType what the client says it is; never to be trusted either
     */
    record Spooled(String name, Optional<String> fileName, Optional<String> mediaType, Path file, long size)
            implements Part {}
}
