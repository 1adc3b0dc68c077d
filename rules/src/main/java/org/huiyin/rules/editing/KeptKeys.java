package org.huiyin.rules.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.editing.Complaint;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.phrases.PhraseFile;

/** Sees to it that a file of words that stands in place of a shipped one still has all of its keys: the pages say them. */
final class KeptKeys {
    private final RuleFiles shipped;

    KeptKeys(RuleFiles shipped) {
        this.shipped = shipped;
    }

    /** What a change takes away. */
    List<Complaint> lost(FileChange change) {
        if (!change.file().endsWith(".properties")) {
            return List.of();
        }
        var after = change.after();
        var below = shipped.find(change.file()).map(file -> keys(change.file(), file.text()));
        if (after.isEmpty() || below.isEmpty()) {
            return List.of();
        }
        var kept = keys(change.file(), after.get());
        Optional<String> lost =
                below.get().stream().filter(key -> !kept.contains(key)).sorted().findFirst();
        return lost.map(key -> new Complaint(change.file(), 0, key, "missing (expected: every shipped key)")).stream()
                .toList();
    }

    private static Set<String> keys(String name, String text) {
        return PhraseFile.parse(name, text.getBytes(StandardCharsets.UTF_8))
                .texts()
                .keySet();
    }
}
