package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.burden.Asks;
import org.huiyin.checklist.Needs;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.deadline.WorkingCalendar;
import org.huiyin.dispute.DisputeWords;
import org.huiyin.figures.Yardstick;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.Programme;
import org.huiyin.proactive.Proactive;
import org.huiyin.report.Catalogue;
import org.huiyin.survey.Survey;
import org.huiyin.text.Digits;
import org.huiyin.text.Redactor;

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
        WorkingCalendar calendar,
        Limits limits,
        Needs needs,
        Redactor redactor,
        Digits digits,
        Asks asks,
        List<Survey> surveys,
        Programme programme,
        Proactive proactive,
        DisputeWords disputes) {
    public Policy {
        deadlines = Map.copyOf(deadlines);
        notices = Map.copyOf(notices);
        surveys = List.copyOf(surveys);
    }

    /** The profile of that name. Rule files are checked, so a missing one is our own fault. */
    public DeadlineProfile deadline(String id) {
        var profile = deadlines.get(id);
        if (profile == null) {
            throw new IllegalArgumentException("deadline: " + id + " (expected: one of " + deadlines.keySet() + ")");
        }
        return profile;
    }

    /** What figures are measured by at a moment. */
    public Yardstick yardstick(Instant now) {
        var fast = deadlines.values().stream()
                .filter(profile -> profile.track() == DeadlineProfile.Track.FAST)
                .map(DeadlineProfile::id)
                .collect(Collectors.toSet());
        return new Yardstick(now, fast, limits.calmWindow());
    }

    public NoticeClass noticeClass(NoticeKind kind) {
        var found = notices.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("notice: " + kind + " (expected: one of " + notices.keySet() + ")");
        }
        return found;
    }
}
