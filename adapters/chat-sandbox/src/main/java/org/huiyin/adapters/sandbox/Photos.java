package org.huiyin.adapters.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.huiyin.media.Developed;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Retouching;
import org.huiyin.net.Body;
import org.huiyin.net.Part;
import org.huiyin.net.Reply;
import org.huiyin.net.Spool;

/** Uploaded photos, each named by what is in it; what a client calls it, or says it is, counts for nothing. */
final class Photos {
    static final long LARGEST = 10 << 20;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(jpg|png|gif|webp)");
    private static final int HEAD = 12;

    private final Path directory;
    private final Retouching retouching;
    private final Consumer<Glimpse> onlooker;

    /** A kind of picture browsers show, and the first bytes that tell it. */
    private enum Type {
        JPG("image/jpeg"),
        PNG("image/png"),
        GIF("image/gif"),
        WEBP("image/webp");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        String ending() {
            return "." + mediaType.substring("image/".length()).replace("jpeg", "jpg");
        }

        static Optional<Type> of(byte[] head) {
            var text = new String(head, StandardCharsets.ISO_8859_1);
            if (text.startsWith("\u00ff\u00d8\u00ff")) {
                return Optional.of(JPG);
            }
            if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
                return Optional.of(PNG);
            }
            if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
                return Optional.of(GIF);
            }
            return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? Optional.of(WEBP) : Optional.empty();
        }
    }

    /**
     * @param retouching takes from each what the phone wrote into it
     * @param onlooker hears what each that was kept looks like
     */
    Photos(Path directory, Retouching retouching, Consumer<Glimpse> onlooker) {
        this.directory = directory;
        this.retouching = retouching;
        this.onlooker = onlooker;
    }

    Spool spool() {
        return new Spool(directory.resolve("incoming"), LARGEST);
    }

    /** The reference, if it is one of an uploaded photo. */
    static Optional<String> name(String reference) {
        return NAME.matcher(reference).matches() ? Optional.of(reference) : Optional.empty();
    }

    boolean holds(String name) {
        return name(name).isPresent() && Files.isRegularFile(directory.resolve(name));
    }

    /** Keeps what the only file of an upload shows, and says its name. */
    String keep(List<Part> parts) throws IOException {
        if (parts.size() != 1 || !(parts.get(0) instanceof Part.Spooled spooled)) {
            throw Problem.bad("photo_type", "body: no file (expected: one picture)");
        }
        var file = spooled.file();
        var developed = developed(file);
        var drawn = developed.content().bytes();
        var type = Type.of(drawn).orElseThrow(Photos::noPicture);
        Files.write(file, drawn);
        var name = sha256(file) + type.ending();
        Files.move(file, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        onlooker.accept(new Glimpse(name, developed.print()));
        return name;
    }

    private Developed developed(Path file) throws IOException {
        var raw = Files.readAllBytes(file);
        try {
            return retouching.develop(raw);
        } catch (IOException e) {
            throw noPicture();
        }
    }

    private static Problem noPicture() {
        return new Problem(415, "photo_type", "body: not a picture (expected: JPEG, PNG or GIF)");
    }

    /** Destroys one, if it is one of ours. */
    void forget(String reference) {
        name(reference).ifPresent(name -> {
            try {
                Files.deleteIfExists(directory.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException("photo: one could not be destroyed", e);
            }
        });
    }

    Reply show(String name) throws IOException {
        if (!holds(name)) {
            throw new Problem(404, "photo_type", "photo: unknown (expected: the name an upload was answered)");
        }
        var file = directory.resolve(name);
        var mediaType = Type.of(head(file)).map(type -> type.mediaType).orElse("application/octet-stream");
        return Reply.of(200, mediaType, Body.of(Files.readAllBytes(file)))
                .with("x-content-type-options", "nosniff")
                .with("content-security-policy", "default-src 'none'; sandbox")
                .with("cache-control", "private, max-age=86400, immutable");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = new byte[64 << 10];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(Arrays.copyOf(bytes, read));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
