package org.huiyin.app.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Town;
import org.huiyin.grid.Roster;
import org.huiyin.line.InForce;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.editing.Standing;

/** The rules a running server reads, decides and speaks by; replaced as a whole, or not at all. */
public final class RulesInForce implements Supplier<Rules>, Standing {
    private final Path place;
    private final RuleFolder folder;
    private final Supplier<Roster> roster;
    private final Models models;
    private final UnaryOperator<Limits> measures;
    private final CorrectionMemory memory = new CorrectionMemory();
    private volatile Rules rules;

    private RulesInForce(Path place, Supplier<Roster> roster, Models models, UnaryOperator<Limits> measures)
            throws IOException {
        this.place = place;
        this.folder = RuleFolder.with(place);
        this.roster = roster;
        this.models = models;
        this.measures = measures;
        this.rules = ready(folder.book());
    }

    /** The shipped rules with a town's own on top; files that are wrong are refused. */
    public static RulesInForce load(Path town, Roster roster, Models models) throws IOException {
        return load(town, () -> roster, models, UnaryOperator.identity());
    }

    /** The same with a roster that may be replaced, measured in a way of this place's own. */
    public static RulesInForce load(Path town, Supplier<Roster> roster, Models models, UnaryOperator<Limits> measures)
            throws IOException {
        return new RulesInForce(town, roster, models, measures);
    }

    /** Reads the files again; when one is wrong, it is refused and what held goes on to hold. */
    synchronized Rules reload() throws IOException {
        var fresh = ready(folder.reload());
        rules = fresh;
        return fresh;
    }

    @Override
    public Rules ready(RuleBook book) {
        return ready(book, roster.get());
    }

    /** The same for another roster. */
    Rules ready(RuleBook book, Roster town) {
        return Rules.of(book, town, models, memory, CronTimes::of).measured(measures);
    }

    @Override
    public void put(Rules fresh) {
        rules = fresh;
    }

    @Override
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** Where the town's own rules lie. */
    public Path place() {
        return place;
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
