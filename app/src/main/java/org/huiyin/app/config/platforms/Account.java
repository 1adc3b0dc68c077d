package org.huiyin.app.config.platforms;

/** One of our accounts on a platform, as it is configured. */
public sealed interface Account permits Wechaty, Wecom, OneBot {

    /** What chats of it are called by; unique within its platform. */
    String name();

    Bound bound();

    /** What chats of its platform are called by. */
    String platform();
}
