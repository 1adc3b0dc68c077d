package org.huiyin.duty;

/** Workers' files, looked at and written. */
public interface DutyLedger extends Duties {

    /** One more record in the file of whoever it is about. */
    void add(DutyRecord record);
}
