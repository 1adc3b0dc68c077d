package org.huiyin.app;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The main sources of a Maven house, module by module as its poms name them. */
final class Sources {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String MAIN = "src/main/java";

    private final Path root;

    Sources(Path root) {
        this.root = root;
    }

    /** The house this test stands in: its own module lies one below the root. */
    static Sources ofTheHouse() {
        return new Sources(Path.of("..").toAbsolutePath().normalize());
    }

    /** The names of the types each module's files are called after. */
    Map<String, List<String>> modules() {
        var found = new TreeMap<String, List<String>>();
        for (Path module : leaves(root)) {
            var main = module.resolve(MAIN);
            var types = files(module).stream()
                    .map(file ->
                            main.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", ""))
                    .toList();
            found.put(root.relativize(module).toString(), types);
        }
        return found;
    }

    /** Files with more lines than that, and how many. */
    Map<String, Integer> longFiles(int most) {
        var found = new TreeMap<String, Integer>();
        for (Path file : files()) {
            int lines = (int) text(file).lines().count();
            if (lines > most) {
                found.put(name(file), lines);
            }
        }
        return found;
    }

    /** Packages with more files than that, and how many. */
    Map<String, Integer> fullPackages(int most) {
        var counts = files().stream()
                .collect(Collectors.groupingBy(
                        file -> name(file.resolveSibling("")), TreeMap::new, Collectors.summingInt(file -> 1)));
        counts.values().removeIf(count -> count <= most);
        return counts;
    }

    /** Methods with more lines than that, from the first of their signature to the last brace, and how many. */
    Map<String, Integer> longMethods(int most) {
        var found = new TreeMap<String, Integer>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(files());
            var task = (JavacTask) compiler.getTask(null, manager, problem -> {}, null, null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions, most).scan(unit, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Files that hold a Chinese character. */
    List<String> withHan() {
        return allFiles()
                .filter(f -> HAN.matcher(text(f)).find())
                .map(this::name)
                .toList();
    }

    /** All but the packages' own descriptions. */
    private List<Path> files() {
        return leaves(root).stream().flatMap(module -> files(module).stream()).toList();
    }

    private Stream<Path> allFiles() {
        return leaves(root).stream().flatMap(module -> javaIn(module).stream());
    }

    private static List<Path> files(Path module) {
        return javaIn(module).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    private static List<Path> javaIn(Path module) {
        var main = module.resolve(MAIN);
        if (!Files.isDirectory(main)) {
            return List.of();
        }
        try (var all = Files.walk(main)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> leaves(Path module) {
        var leaves = new ArrayList<Path>();
        var names = MODULE.matcher(text(module.resolve("pom.xml")));
        while (names.find()) {
            leaves.addAll(leaves(module.resolve(names.group(1))));
        }
        return leaves.isEmpty() ? List.of(module) : leaves;
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Measures the methods of one file. */
    private static final class Measure extends TreeScanner<Void, Map<String, Integer>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int most;

        Measure(CompilationUnitTree unit, SourcePositions positions, int most) {
            this.unit = unit;
            this.positions = positions;
            this.most = most;
        }

        @Override
        public Void visitMethod(MethodTree method, Map<String, Integer> found) {
            var lines = unit.getLineMap();
            int length = (int) (lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1);
            if (length > most) {
                found.put(Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName(), length);
            }
            return super.visitMethod(method, found);
        }
    }
}
