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
    GENERAL
}
