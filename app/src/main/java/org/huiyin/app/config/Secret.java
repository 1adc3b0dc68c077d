package org.huiyin.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huiyin.door.Hidden;

/** A secret the configuration only points to: it never stands in the file itself. */
public sealed interface Secret extends Hidden {

    /** In a variable of the environment. */
    record Variable(String name) implements Secret {
        @Override
        public String where() {
            return "variable " + name;
        }

        @Override
        public Optional<String> value(Map<String, String> environment) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
        }
    }

    /** In the first line of a file. */
    record InFile(Path path) implements Secret {
        @Override
        public String where() {
            return "file " + path;
        }

        @Override
        public Optional<String> value(Map<String, String> environment) {
            try (var lines = Files.lines(path)) {
                return lines.findFirst().map(String::strip).filter(value -> !value.isEmpty());
            } catch (IOException | java.io.UncheckedIOException e) {
                return Optional.empty();
            }
        }
    }
}
