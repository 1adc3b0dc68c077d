package org.huiyin.net;

import java.nio.file.Path;

/** Where static files come from. Nothing outside it is ever served, nor are directories listed. */
public sealed interface FileSource {

    /** The value of Cache-Control, such as "no-cache" (ask each time) or "public, max-age=3600". */
    String cacheControl();

    /** Resources below {@code prefix} ("static/") of a class loader. */
    record Classpath(ClassLoader loader, String prefix, String cacheControl) implements FileSource {}

    /** Files below a directory; links that lead out of it are not followed. */
    record Directory(Path root, String cacheControl) implements FileSource {}
}
