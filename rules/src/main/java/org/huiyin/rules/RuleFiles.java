package org.huiyin.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlNode;

/** The files of the rules as bytes: those the program ships, and a town's own on top of them. */
public final class RuleFiles {
    private final TreeMap<String, RuleFile> files;

    private RuleFiles(TreeMap<String, RuleFile> files) {
        this.files = files;
    }

    /**
     * One file.
     *
     * @param name its folder and name, such as {@code acts/claim.yml}
     * @param layer who wrote it
     */
    public record RuleFile(String name, byte[] bytes, Layer layer) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public YamlNode yaml() {
            return YamlFile.parse(name, bytes);
        }
    }

    /** Who wrote a file. */
    public enum Layer {
        SHIPPED,
        TOWN
    }

    /** What lies in the program itself, in its jar or beside its classes. */
    public static RuleFiles shipped() throws IOException {
        try {
            var marker = RuleFiles.class.getResource("/rules/README.md");
            if (marker == null) {
                throw new RuleFileException("rules/README.md", 0, "", "missing (expected: in the program)");
            }
            URI uri = marker.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return of(Path.of(uri).resolveSibling(""), Layer.SHIPPED);
            }
            String part = uri.getSchemeSpecificPart();
            Path jar = Path.of(URI.create(part.substring(0, part.indexOf("!/"))));
            try (var inside = FileSystems.newFileSystem(jar)) {
                return of(inside.getPath("/rules"), Layer.SHIPPED);
            }
        } catch (URISyntaxException e) {
            throw new IOException("rules/README.md: " + e.getMessage(), e);
        }
    }

    /** A folder of rules; a file of the same name replaces the one below it, others add to them. */
    public RuleFiles under(Path folder) throws IOException {
        var all = new TreeMap<>(files);
        if (Files.isDirectory(folder)) {
            all.putAll(of(folder, Layer.TOWN).files);
        }
        return new RuleFiles(all);
    }

    /** The same with a town's file of this name. */
    public RuleFiles with(String name, String text) {
        var all = new TreeMap<>(files);
        all.put(name, new RuleFile(name, text.getBytes(StandardCharsets.UTF_8), Layer.TOWN));
        return new RuleFiles(all);
    }

    /** The same without a town's file of this name: with the one below it, if there is one. */
    public RuleFiles without(String name, RuleFiles below) {
        var all = new TreeMap<>(files);
        all.remove(name);
        below.find(name).ifPresent(file -> all.put(name, file));
        return new RuleFiles(all);
    }

    /** All of them, by name. */
    public List<RuleFile> all() {
        return List.copyOf(files.values());
    }

    /** A folder that stands by itself, as the shipped one does. */
    public static RuleFiles alone(Path folder) throws IOException {
        return of(folder, Layer.SHIPPED);
    }

    private static RuleFiles of(Path folder, Layer layer) throws IOException {
        var files = new TreeMap<String, RuleFile>();
        try (var paths = Files.walk(folder, 2)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path)
                        && (name.contains("/") || name.endsWith(".yml"))
                        && !name.endsWith(".md")) {
                    files.put(name, new RuleFile(name, Files.readAllBytes(path), layer));
                }
            }
        }
        return new RuleFiles(files);
    }

    /** The YAML files of one folder, by name, shipped before town's own. */
    public List<RuleFile> in(String folder) {
        return in(folder, ".yml");
    }

    /** The files of one folder whose names end like this, by name, shipped before town's own. */
    public List<RuleFile> in(String folder, String ending) {
        return files.values().stream()
                .filter(f -> f.name().startsWith(folder + "/"))
                .filter(f -> f.name().endsWith(ending))
                .sorted(java.util.Comparator.comparing(RuleFile::layer).thenComparing(RuleFile::name))
                .toList();
    }

    public Optional<RuleFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The file, or a complaint that it is missing. */
    public RuleFile need(String name) {
        return find(name).orElseThrow(() -> new RuleFileException(name, 0, "", "missing (expected: a file)"));
    }

    /** A short name for exactly these files: the beginning of the SHA-256 of their names and bytes. */
    public String revision() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.bytes());
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
