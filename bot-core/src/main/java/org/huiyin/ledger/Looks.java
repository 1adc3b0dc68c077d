package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import org.huiyin.binding.Bindings;
import org.huiyin.checklist.Checklists;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Sayings;
import org.huiyin.dispute.Disputes;
import org.huiyin.drive.Drives;
import org.huiyin.duty.Duties;
import org.huiyin.informant.Informants;
import org.huiyin.media.Prints;
import org.huiyin.notice.spread.Spread;
import org.huiyin.proactive.ProactiveItems;
import org.huiyin.reading.Correction;
import org.huiyin.survey.Surveys;

/** All there is to look at in one consistent state of the ledger; looking changes nothing. */
public interface Looks {
    Messages messages();

    Sayings sayings();

    Items items();

    Notices notices();

    Informants informants();

    Checklists checklists();

    Surveys surveys();

    Prints prints();

    Spread spread();

    Drives drives();

    ProactiveItems proactive();

    Disputes disputes();

    Duties duties();

    Dues dues();

    Bindings bindings();

    /** What holds at the moment because somebody said so. */
    Circumstances circumstances(Instant now);

    /** What people said texts are, the latest {@code limit}, oldest first. */
    List<Correction> corrections(int limit);
}
