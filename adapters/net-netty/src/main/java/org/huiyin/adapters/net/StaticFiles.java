package org.huiyin.adapters.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.huiyin.adapters.net.route.Router;
import org.huiyin.net.Body;
import org.huiyin.net.FileSource;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.jspecify.annotations.Nullable;

/** The files of one source. Resources are read once and kept, zipped where that pays; files of a directory are not. */
final class StaticFiles {
    private static final Handling.Answer MISSING = new Handling.Whole(Answers.plain(404, "not found"));

    private final FileSource source;
    private final Map<String, String> mediaTypes;
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();

    private record Resource(byte[] bytes, Optional<byte[]> zipped, String tag) {}

    StaticFiles(FileSource source) {
        this.source = source;
        this.mediaTypes = mediaTypes();
    }

    Handling.Answer answer(Request request) throws IOException {
        String name = request.parameter(Router.REST);
        boolean hidden = ("/" + name).contains("/.");
        if (name.isEmpty() || name.endsWith("/") || name.contains("//") || hidden) {
            return MISSING;
        }
        if (source instanceof FileSource.Classpath place) {
            return resource(place, name, request);
        }
        return file(((FileSource.Directory) source).root(), name, request);
    }

    private Handling.Answer resource(FileSource.Classpath place, String name, Request request) throws IOException {
        Resource resource = resources.get(name);
        if (resource == null) {
            Optional<byte[]> bytes = read(place.loader().getResource(place.prefix() + name));
            if (bytes.isEmpty()) {
                return MISSING;
            }
            resource = kept(bytes.get(), name);
            resources.put(name, resource);
        }
        boolean zip = resource.zipped.isPresent()
                && request.header("accept-encoding").orElse("").contains("gzip");
        String tag = "\"" + resource.tag + (zip ? "-gz\"" : "\"");
        Reply reply = described(name).with("etag", tag).with("vary", "accept-encoding");
        if (fresh(request, tag, Optional.empty())) {
            return new Handling.Whole(unchanged(reply));
        }
        byte[] bytes = zip ? resource.zipped.get() : resource.bytes;
        Reply whole = new Reply(200, reply.headers(), reply.cookies(), Body.of(bytes));
        return new Handling.Whole(zip ? whole.with("content-encoding", "gzip") : whole);
    }

    private static Optional<byte[]> read(@Nullable URL url) throws IOException {
        if (url == null) {
            return Optional.empty();
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        boolean directory = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().isDirectory()
                : url.getProtocol().equals("file") && !Files.isRegularFile(Path.of(url.getPath()));
        if (directory) {
            return Optional.empty();
        }
        try (InputStream in = connection.getInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private Resource kept(byte[] bytes, String name) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        String tag = Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        boolean pays = zipped.size() < bytes.length * 0.9;
        return new Resource(bytes, pays ? Optional.of(zipped.toByteArray()) : Optional.empty(), tag);
    }

    private Handling.Answer file(Path root, String name, Request request) throws IOException {
        Path file;
        try {
            file = root.resolve(name).toRealPath();
        } catch (InvalidPathException | FileSystemException e) {
            return MISSING;
        }
        if (!file.startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
            return MISSING;
        }
        long size = Files.size(file);
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        String tag = "\"" + Long.toHexString(changed.toEpochMilli()) + "-" + Long.toHexString(size) + "\"";
        Reply reply = described(name).with("etag", tag).with("last-modified", Answers.date(changed));
        return fresh(request, tag, Optional.of(changed))
                ? new Handling.Whole(unchanged(reply))
                : new Handling.OfFile(reply, file, size);
    }

    private Reply described(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String mediaType = mediaTypes.getOrDefault(ending, "application/octet-stream");
        return Reply.of(200, mediaType, Body.empty()).with("cache-control", source.cacheControl());
    }

    private static Reply unchanged(Reply reply) {
        return new Reply(304, reply.headers(), reply.cookies(), Body.empty());
    }

    /** Whether the client's copy is still good; the tag decides where it sends one (RFC 9110, 13.2.2). */
    private static boolean fresh(Request request, String tag, Optional<Instant> changed) {
        Optional<String> tags = request.header("if-none-match");
        if (tags.isPresent()) {
            return Arrays.stream(tags.get().split(","))
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals(tag) || each.equals("*"));
        }
        Optional<Instant> since = request.header("if-modified-since").flatMap(Answers::instant);
        return since.isPresent()
                && changed.isPresent()
                && !changed.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
    }

    private static Map<String, String> mediaTypes() {
        Properties types = new Properties();
        try (InputStream in = StaticFiles.class.getResourceAsStream("media-types.properties")) {
            types.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("media-types.properties: unreadable (expected: beside the class)", e);
        }
        return types.stringPropertyNames().stream().collect(Collectors.toMap(ending -> ending, types::getProperty));
    }
}
