package org.huiyin.adapters.net;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Part;
import org.huiyin.net.Spool;
import org.jspecify.annotations.Nullable;

/**
 * The body of an upload on its way to disk. Used on workers only, one call at a time; {@link #discard()} may come at
 * any time, and what it finds is deleted.
 */
final class SpooledBody {
    private static final int IN_MEMORY = 16 << 10;
    private static final int LONGEST_FIELD = 64 << 10;

    private final Spool spool;
    private final HttpRequest head;
    private final List<Path> files = new ArrayList<>();
    private @Nullable HttpPostRequestDecoder parts;
    private @Nullable OutputStream raw;
    private boolean discarded;

    SpooledBody(Spool spool, HttpRequest head) {
        this.spool = spool;
        this.head = head;
    }

    synchronized void take(ByteBuf bytes) throws IOException {
        if (discarded) {
            return;
        }
        open();
        if (raw != null) {
            bytes.readBytes(raw, bytes.readableBytes());
        } else if (parts != null) {
            offer(parts, new DefaultHttpContent(bytes));
        }
    }

    /** The whole body in parts; none if it has been discarded in between. */
    synchronized List<Part> finish() throws IOException {
        if (discarded) {
            return List.of();
        }
        open();
        if (parts != null) {
            offer(parts, LastHttpContent.EMPTY_LAST_CONTENT);
            return read(parts);
        }
        if (raw != null) {
            raw.close();
        }
        Path file = files.get(0);
        Optional<String> type = Optional.ofNullable(head.headers().get(HttpHeaderNames.CONTENT_TYPE));
        return List.of(new Part.Spooled("body", Optional.empty(), type, file, Files.size(file)));
    }

    /** Deletes whatever is still there. */
    synchronized void discard() {
        discarded = true;
        try {
            if (raw != null) {
                raw.close();
            }
            if (parts != null) {
                parts.destroy();
                parts = null;
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("spool: " + spool.directory() + " (expected: writable)", e);
        }
    }

    private void open() throws IOException {
        if (raw != null || parts != null) {
            return;
        }
        Files.createDirectories(spool.directory());
        String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (!type.regionMatches(true, 0, "multipart/", 0, 10)) {
            raw = Files.newOutputStream(newFile());
            return;
        }
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw new BadRequest("content-type: " + type + " (expected: multipart/form-data with a boundary)");
        }
        DefaultHttpDataFactory factory = new DefaultHttpDataFactory(IN_MEMORY);
        factory.setBaseDir(spool.directory().toString());
        factory.setDeleteOnExit(false);
        try {
            parts = new HttpPostRequestDecoder(factory, head);
            parts.setDiscardThreshold(IN_MEMORY);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException e) {
            throw new BadRequest("content-type: unreadable (expected: multipart/form-data with a boundary)", e);
        }
    }

    private static void offer(HttpPostRequestDecoder parts, HttpContent content) {
        try {
            parts.offer(content);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException e) {
            throw new BadRequest("body: unreadable (expected: multipart/form-data)", e);
        }
    }

    private List<Part> read(HttpPostRequestDecoder decoder) throws IOException {
        List<Part> read = new ArrayList<>();
        for (InterfaceHttpData data : whole(decoder)) {
            if (data instanceof FileUpload file && !(file.getFilename().isEmpty() && file.length() == 0)) {
                Path kept = newFile();
                file.renameTo(kept.toFile());
                Optional<String> type = Optional.ofNullable(file.getContentType());
                read.add(new Part.Spooled(file.getName(), lastSegment(file.getFilename()), type, kept, file.length()));
            } else if (data instanceof Attribute field) {
                read.add(new Part.Field(field.getName(), value(field)));
            }
        }
        return List.copyOf(read);
    }

    /** The decoder tells only by an exception that it has seen the last boundary. */
    private static List<InterfaceHttpData> whole(HttpPostRequestDecoder decoder) {
        List<InterfaceHttpData> whole = new ArrayList<>();
        try {
            while (decoder.hasNext()) {
                whole.add(decoder.next());
            }
        } catch (HttpPostRequestDecoder.EndOfDataDecoderException complete) {
            return whole;
        }
        throw new BadRequest("body: cut short (expected: multipart/form-data up to its last boundary)");
    }

    private static String value(Attribute field) throws IOException {
        if (field.length() > LONGEST_FIELD) {
            throw new BadRequest("field: " + field.length() + " bytes (expected: at most " + LONGEST_FIELD + ")");
        }
        return field.getValue();
    }

    /** Old browsers send whole paths, attackers send worse. */
    private static Optional<String> lastSegment(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() || clean.equals(".") || clean.equals("..") ? Optional.empty() : Optional.of(clean);
    }

    private Path newFile() throws IOException {
        Path file = Files.createTempFile(spool.directory(), "upload-", ".part");
        files.add(file);
        return file;
    }
}
