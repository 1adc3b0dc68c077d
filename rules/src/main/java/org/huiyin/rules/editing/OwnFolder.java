package org.huiyin.rules.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The folder of an installation's own rules. A file is written whole or not at all. */
final class OwnFolder {
    private static final String NEW = ".new/files";

    private final Path folder;

    OwnFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** What stands in a file; empty when there is none. */
    Optional<String> read(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.isRegularFile(path)
                ? Optional.of(Files.readString(path, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Puts a text into a file at once, or takes the file away. */
    void put(String file, Optional<String> text) throws IOException {
        var path = folder.resolve(file);
        if (text.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        // Too deep to be taken for a rule file by whoever reads the folder meanwhile.
        var fresh = Files.createDirectories(folder.resolve(NEW)).resolve(path.getFileName());
        Files.writeString(fresh, text.get(), StandardCharsets.UTF_8);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
