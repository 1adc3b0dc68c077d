package org.huiyin.rules.proactive;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.huiyin.checklist.Needs;
import org.huiyin.notice.NextTime;
import org.huiyin.proactive.Proactive;
import org.huiyin.proactive.ProactiveRule;
import org.huiyin.rules.Merged;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.policy.NeedsFile;

/** Reads a town's proactive rules from a rule book's files; a mistake is refused by file, line and key. */
public final class ProactiveFiles {
    private final RuleBook book;
    private final Phrasebook phrases;

    public ProactiveFiles(RuleBook book, Phrasebook phrases) {
        this.book = book;
        this.phrases = phrases;
    }

    /** The rules where the clocks stand so, and cron expressions are read like this. */
    public Proactive read(ZoneId zone, NextTime.OfCron crons) {
        var occasions = new OccasionNode(zone, crons);
        var needs = NeedsFile.read(book.files().need("lexicon/needs.yml").yaml()).all().stream()
                .map(Needs.Need::code)
                .collect(Collectors.toSet());
        var reader = new ProactiveFile(new ProactiveFile.Known(book.catalogue(), needs), phrases, occasions);
        var merged = new Merged<ProactiveRule>();
        book.files().in("proactive").forEach(file -> merged.add(file, reader.read(file.yaml())));
        return new Proactive(merged.all());
    }
}
