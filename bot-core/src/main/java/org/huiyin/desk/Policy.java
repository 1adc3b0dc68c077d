package org.huiyin.desk;

import java.util.Map;
import org.huiyin.item.DeadlineProfile;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.report.Catalogue;

/**
 * All the rules the desk decides by, under one revision.
 *
 * @param revision the hash of the files; every event remembers the one it was decided under
 */
public record Policy(
        String revision,
        Catalogue catalogue,
        Map<String, DeadlineProfile> deadlines,
        Map<NoticeKind, NoticeClass> notices,
        Limits limits) {
    public Policy {
        deadlines = Map.copyOf(deadlines);
        notices = Map.copyOf(notices);
    }
}
