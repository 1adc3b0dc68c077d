package org.huiyin.app.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.desk.Town;
import org.huiyin.grid.Roster;
import org.huiyin.line.InForce;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/** The rules a running server reads, decides and speaks by; replaced as a whole, or not at all. */
public final class RulesInForce implements Supplier<Rules> {
    private final RuleFolder folder;
    private final Roster roster;
    private final Models models;
    private final CorrectionMemory memory = new CorrectionMemory();
    private volatile Rules rules;

    private RulesInForce(RuleFolder folder, Roster roster, Models models) {
        this.folder = folder;
        this.roster = roster;
        this.models = models;
        this.rules = Rules.of(folder.book(), roster, models, memory, CronTimes::of);
    }

    /** The shipped rules with a town's own on top; files that are wrong are refused. */
    public static RulesInForce load(Path town, Roster roster, Models models) throws IOException {
        return new RulesInForce(RuleFolder.with(town), roster, models);
    }

    /** Reads the files again; when one is wrong, it is refused and what held goes on to hold. */
    Rules reload() throws IOException {
        var fresh = Rules.of(folder.reload(), roster, models, memory, CronTimes::of);
        rules = fresh;
        return fresh;
    }

    /** What people corrected, kept in mind whatever rules come into force. */
    public CorrectionMemory memory() {
        return memory;
    }

    @Override
    public Rules get() {
        return rules;
    }

    public InForce inForce() {
        return rules.inForce();
    }

    public Town town() {
        return rules.town();
    }
}
