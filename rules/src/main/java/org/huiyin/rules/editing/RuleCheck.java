package org.huiyin.rules.editing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.editing.Complaint;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Level;
import org.huiyin.grid.Roster;
import org.huiyin.notice.NextTime;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.rules.Models;
import org.huiyin.rules.Proofs;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.phrases.PhraseFile;
import org.huiyin.rules.yaml.RuleFileException;

/** Reads rules as a town nobody has described would, and tries every example: what is wrong, by file, line and key. */
public final class RuleCheck {
    private static final String NOWHERE = "town";
    private static final ZoneId ANYWHERE = ZoneId.of("Asia/Shanghai");

    private final NextTime.OfCron crons;

    /** @param crons refuses what is no cron expression */
    public RuleCheck(NextTime.OfCron crons) {
        this.crons = crons;
    }

    /**
     * What came of it.
     *
     * @param rules as they would hold in a town nobody has described; empty when something could not be read
     */
    public record Checked(Optional<Rules> rules, List<Complaint> complaints) {
        public Checked {
            complaints = List.copyOf(complaints);
        }

        public boolean holds() {
            return complaints.isEmpty();
        }
    }

    /** Everything that can be told to be wrong at once: the first thing that cannot be read, or all examples that fail. */
    public Checked of(RuleFiles files) {
        try {
            var rules = Rules.of(RuleFolder.read(files), nowhere(), Models.none(), new CorrectionMemory(), crons);
            files.in("text", ".properties").forEach(file -> PhraseFile.parse(file.name(), file.bytes()));
            return new Checked(Optional.of(rules), examples(rules.book()));
        } catch (RuleFileException e) {
            return new Checked(Optional.empty(), List.of(complaint(e)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Checked(
                    Optional.empty(), List.of(new Complaint("rules", 0, "", String.valueOf(e.getMessage()))));
        }
    }

    private static List<Complaint> examples(RuleBook book) {
        var complaints = new ArrayList<Complaint>();
        new Proofs(book)
                .all().stream()
                        .filter(proof -> !proof.holds())
                        .map(proof -> new Complaint(
                                proof.rule(),
                                proof.line(),
                                "",
                                proof.say() + ": " + proof.complaint() + " (expected: the example holds)"))
                        .forEach(complaints::add);
        return complaints;
    }

    static Complaint complaint(RuleFileException e) {
        return new Complaint(e.file(), e.line(), e.key(), e.complaint());
    }

    private static Roster nowhere() {
        var grid = new Grid(NOWHERE, NOWHERE, Level.TOWNSHIP, Optional.empty(), List.of());
        return new Roster(NOWHERE, ANYWHERE, new GridTree(List.of(grid)), List.of(), List.of(), List.of(), List.of());
    }
}
