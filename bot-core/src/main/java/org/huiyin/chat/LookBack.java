package org.huiyin.chat;

/** What a platform finds when it looks whether something was said. */
public sealed interface LookBack {

    /** It stands in the chat under this id. */
    record Found(String platformId) implements LookBack {}

    /** It was not said, and will not be any more. */
    record Missing() implements LookBack {}

    /** The platform cannot look back, or not yet. */
    record Unable() implements LookBack {}
}
