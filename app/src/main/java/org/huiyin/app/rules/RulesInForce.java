package org.huiyin.app.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.huiyin.desk.Town;
import org.huiyin.grid.Roster;
import org.huiyin.line.InForce;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/** The rules a running server reads, decides and speaks by; replaced as a whole, or not at all. */
public final class RulesInForce implements Supplier<Rules> {
    private final RuleFolder folder;
    private final Roster roster;
    private final Models models;
    private volatile Rules rules;

    private RulesInForce(RuleFolder folder, Roster roster, Models models) {
        this.folder = folder;
        this.roster = roster;
        this.models = models;
        this.rules = Rules.of(folder.book(), roster, models);
    }

    /** The shipped rules with a town's own on top; files that are wrong are refused. */
    public static RulesInForce load(Path town, Roster roster, Models models) throws IOException {
        return new RulesInForce(RuleFolder.with(town), roster, models);
    }

    /** Reads the files again; when one is wrong, it is refused and what held goes on to hold. */
    Rules reload() throws IOException {
        var fresh = Rules.of(folder.reload(), roster, models);
        rules = fresh;
        return fresh;
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
