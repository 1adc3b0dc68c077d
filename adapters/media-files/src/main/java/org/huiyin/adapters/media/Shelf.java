package org.huiyin.adapters.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.huiyin.media.Media;

/**
 * Pictures as files, each under the hash of its bytes, and beside them what reference stands for which. A reference is
 * somebody else's words, so only its hash becomes a path. Each file is written whole or not at all.
 */
final class Shelf {
    /** In place of a picture's hash and type. */
    private static final String REMOVED = "removed -";

    private final Path pictures;
    private final Path references;

    Shelf(Path folder) {
        this.pictures = folder.resolve("pictures");
        this.references = folder.resolve("references");
    }

    void keep(String reference, Media.Content content) throws IOException {
        var hash = sha256(content.bytes());
        var file = in(pictures, hash);
        if (!Files.exists(file)) {
            write(file, content.bytes());
        }
        write(in(references, key(reference)), (hash + " " + content.type()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it came, or was removed: in both cases it need not come again. */
    boolean holds(String reference) {
        return Files.exists(in(references, key(reference)));
    }

    Optional<Media.Content> find(String reference) throws IOException {
        var entry = in(references, key(reference));
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        var line = Files.readString(entry, StandardCharsets.US_ASCII).split(" ", 2);
        var file = in(pictures, line[0]);
        return Files.exists(file)
                ? Optional.of(new Media.Content(Files.readAllBytes(file), line[1]))
                : Optional.empty();
    }

    /**
     * The picture itself goes, under whatever reference; what stands for it then stands for nothing. That the reference
     * was removed stays written, so that no platform that tells of it once more brings it back, not after a restart either.
     */
    void remove(String reference) throws IOException {
        var entry = in(references, key(reference));
        if (Files.exists(entry)) {
            var hash = Files.readString(entry, StandardCharsets.US_ASCII).split(" ", 2)[0];
            Files.deleteIfExists(in(pictures, hash));
        }
        write(entry, REMOVED.getBytes(StandardCharsets.US_ASCII));
    }

    private static Path in(Path folder, String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), "new-", "");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String key(String reference) {
        return sha256(reference.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
