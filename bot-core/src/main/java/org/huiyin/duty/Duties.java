package org.huiyin.duty;

import java.util.List;

/** Looks at workers' files. */
public interface Duties {

    /** What is in a person's file of one kind, newest first. */
    List<DutyRecord> of(String person, DutyRecord.Kind kind, int limit);
}
