package org.huiyin.notice;

/** What a notice is about. */
public enum NoticeKind {
    WANTED,
    MISSING_PERSON,
    FRAUD,
    SAFETY,
    POLICY,
    WEATHER,
    MOBILISE,
    SURVEY,
    QUIZ,
    GENERAL;

    /** Whether somebody is sought: such a notice goes everywhere, holds until it is lifted, and is taken back. */
    public boolean isOfAPerson() {
        return this == WANTED || this == MISSING_PERSON;
    }
}
