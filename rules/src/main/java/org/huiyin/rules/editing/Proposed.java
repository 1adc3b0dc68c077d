package org.huiyin.rules.editing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.editing.Proposal;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFiles.Layer;
import org.huiyin.rules.RuleFiles.RuleFile;
import org.huiyin.rules.yaml.YamlText;

/** What a proposal makes of the files. */
record Proposed(RuleFiles files, RuleFiles shipped) {
    /** What people may change: the folders of rules, and the two files beside them. */
    private static final Pattern NAME = Pattern.compile(
            "(acts|asks|campaigns|cues|deadlines|lexicon|matters|notices|privacy|proactive|schedules|slots|surveys)"
                    + "/[a-z][a-z0-9_]*\\.yml|text/[a-z][a-z0-9]*_[a-z]{2}(_[A-Z]{2})?\\.properties|(limits|calendar)\\.yml");

    static boolean mayChange(String file) {
        return NAME.matcher(file).matches();
    }

    /** The text that stands in a file now, whoever wrote it; empty for a new one. */
    String text(String file) {
        return files.find(file).map(RuleFile::text).orElse("");
    }

    private Optional<String> own(String file) {
        return files.find(file).filter(f -> f.layer() == Layer.TOWN).map(RuleFile::text);
    }

    /** Whether somebody changed the file since the proposer saw it. */
    boolean isStale(Proposal proposal) {
        return seal(proposal)
                .filter(seen -> !seen.equals(Seal.of(text(proposal.file()))))
                .isPresent();
    }

    private static Optional<String> seal(Proposal proposal) {
        if (proposal instanceof Proposal.Values values) {
            return Optional.of(values.seal());
        } else if (proposal instanceof Proposal.Entry entry) {
            return Optional.of(entry.seal());
        } else if (proposal instanceof Proposal.Text text) {
            return Optional.of(text.seal());
        } else if (proposal instanceof Proposal.Shipped back) {
            return Optional.of(back.seal());
        }
        return Optional.empty();
    }

    /** The files that would be different; none where nothing would. */
    List<FileChange> changes(Proposal proposal) {
        if (proposal instanceof Proposal.Words words) {
            return new PhraseSheet(files).saying(words.key(), words.texts(), shipped);
        }
        if (proposal instanceof Proposal.Shipped back) {
            return own(back.file()).isEmpty() ? List.of() : changed(back.file(), Optional.empty());
        }
        var after = after(proposal);
        return after.equals(text(proposal.file())) ? List.of() : changed(proposal.file(), Optional.of(after));
    }

    private List<FileChange> changed(String file, Optional<String> after) {
        return List.of(new FileChange(file, own(file), after));
    }

    private String after(Proposal proposal) {
        var file = proposal.file();
        if (proposal instanceof Proposal.Values values) {
            return YamlText.of(file, text(file)).with(values.typed());
        } else if (proposal instanceof Proposal.Entry entry) {
            return YamlText.of(file, text(file)).with(entry.after(), entry.source());
        } else if (proposal instanceof Proposal.Text text) {
            var lines = text.text().replace("\r\n", "\n");
            return lines.endsWith("\n") ? lines : lines + "\n";
        }
        return text(file);
    }
}
