package org.huiyin.rules.programme;

import java.time.ZoneId;
import java.util.HashMap;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.Programme;
import org.huiyin.notice.Schedule;
import org.huiyin.rules.Merged;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.yaml.RuleFileException;

/** Reads a town's programme from a rule book's files; a mistake is refused by file, line and key. */
public final class ProgrammeFiles {
    private final RuleFiles files;
    private final Phrasebook phrases;

    public ProgrammeFiles(RuleFiles files, Phrasebook phrases) {
        this.files = files;
        this.phrases = phrases;
    }

    /** The programme where the clocks stand so, and cron expressions are read like this. */
    public Programme read(ZoneId zone, NextTime.OfCron crons) {
        var campaigns = campaigns();
        var schedules = new Merged<Schedule>();
        for (var file : files.in("schedules")) {
            var reader = new ScheduleFile(campaigns.byId().keySet(), zone, crons);
            schedules.add(file, reader.read(file.yaml()));
        }
        return new Programme(campaigns.all(), schedules.all());
    }

    private Merged<Campaign> campaigns() {
        var merged = new Merged<Campaign>();
        for (var file : files.in("campaigns")) {
            merged.add(file, new CampaignFile(phrases).read(file.yaml()));
        }
        var called = new HashMap<String, String>();
        for (Campaign campaign : merged.all()) {
            for (String call : campaign.calls()) {
                var other = called.put(call, campaign.id());
                if (other != null) {
                    throw new RuleFileException(
                            "campaigns", 0, campaign.id(), call + ", called so is " + other + " (expected: one only)");
                }
            }
        }
        return merged;
    }
}
