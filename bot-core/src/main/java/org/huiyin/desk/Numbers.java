package org.huiyin.desk;

/** The last numbers given out. A number taken by another node meanwhile is a conflict, and the message is decided again. */
public interface Numbers {

    long lastItem();

    long lastNotice();

    long lastChecklist();

    /** Numbers known beforehand. */
    record Given(long lastItem, long lastNotice, long lastChecklist) implements Numbers {}
}
