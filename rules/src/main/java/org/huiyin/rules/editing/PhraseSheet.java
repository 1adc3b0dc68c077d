package org.huiyin.rules.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huiyin.editing.PhraseLine;
import org.huiyin.editing.RuleSheet.Origin;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFiles.RuleFile;
import org.huiyin.rules.Rules;

/** What the bot says, by key, as it stands in the files; other words for it go into files of the installation's own. */
final class PhraseSheet {
    private static final String OWN = "text/ours_";
    private static final String END = ".properties";
    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final RuleFiles files;

    PhraseSheet(RuleFiles files) {
        this.files = files;
    }

    /** The phrases whose key or words hold these characters, in the order of the files. */
    List<PhraseLine> holding(String characters) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        var origins = new LinkedHashMap<String, Origin>();
        for (RuleFile file : Rules.phraseFiles(files)) {
            lines(file.text()).forEach((key, text) -> {
                texts.computeIfAbsent(key, k -> new TreeMap<>()).put(language(file.name()), shown(text));
                origins.put(key, file.layer() == RuleFiles.Layer.SHIPPED ? Origin.SHIPPED : Origin.REPLACED);
            });
        }
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().contains(characters)
                        || entry.getValue().values().stream().anyMatch(text -> text.contains(characters)))
                .map(entry -> new PhraseLine(
                        entry.getKey(),
                        entry.getValue(),
                        gaps(entry.getValue()),
                        origins.getOrDefault(entry.getKey(), Origin.SHIPPED)))
                .toList();
    }

    private static List<String> gaps(Map<String, String> texts) {
        return texts.values().stream()
                .flatMap(text -> GAP.matcher(text.replace("{{", "")).results())
                .map(gap -> gap.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> lines(String text) {
        var lines = new LinkedHashMap<String, String>();
        text.lines()
                .forEach(line -> key(line)
                        .ifPresent(key -> lines.put(
                                key, line.substring(line.indexOf('=') + 1).strip())));
        return lines;
    }

    private static Optional<String> key(String line) {
        int equals = line.indexOf('=');
        return line.stripLeading().startsWith("#") || equals < 0
                ? Optional.empty()
                : Optional.of(line.substring(0, equals).strip());
    }

    /** {@code zh_CN} of {@code text/phrases_zh_CN.properties}. */
    private static String language(String file) {
        return file.substring(file.indexOf('_') + 1, file.length() - END.length());
    }

    private static String shown(String written) {
        return written.replace("\\n", "\n");
    }

    private static String written(String typed) {
        return typed.replace("\r\n", "\n").strip().replace("\n", "\\n");
    }

    /** The files as they are once a phrase has other words. */
    List<FileChange> saying(String key, Map<String, String> typed, RuleFiles shipped) {
        var changes = new ArrayList<FileChange>();
        typed.forEach((language, text) -> {
            var name = OWN + language + END;
            var before = files.find(name).map(RuleFile::text);
            var said = before.map(PhraseSheet::lines).orElse(Map.of());
            var below = new PhraseSheet(shipped)
                    .holding(key).stream()
                            .filter(line -> line.key().equals(key))
                            .map(line -> line.texts().getOrDefault(language, ""))
                            .findFirst()
                            .map(PhraseSheet::written);
            if (!written(text).equals(said.getOrDefault(key, below.orElse("")))) {
                boolean own = !below.equals(Optional.of(written(text)));
                var after = with(before.orElse(""), key, own ? Optional.of(written(text)) : Optional.empty());
                changes.add(new FileChange(name, before, Optional.of(after).filter(rest -> !rest.isBlank())));
            }
        });
        return changes;
    }

    private static String with(String text, String key, Optional<String> said) {
        var after = new StringBuilder();
        text.lines()
                .filter(line -> !key(line).equals(Optional.of(key)))
                .forEach(line -> after.append(line).append('\n'));
        said.ifPresent(words -> after.append(key).append(" = ").append(words).append('\n'));
        return after.toString();
    }
}
