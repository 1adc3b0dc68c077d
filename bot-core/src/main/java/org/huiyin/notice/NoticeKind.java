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

    /** Whether somebody is sought. */
    public boolean seeksSomebody() {
        return this == WANTED || this == MISSING_PERSON;
    }
}
