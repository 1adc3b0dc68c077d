package org.huiyin.app.config.platforms;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.config.Secret;

/** One of our accounts on a platform, as it is configured. */
public sealed interface Account permits Wechaty, Wecom, OneBot {

    /** What chats of it are called by; unique within its platform. */
    String name();

    Bound bound();

    /** What chats of its platform are called by. */
    String platform();

    /** Where its secrets lie, by the keys under which the configuration says so. */
    Map<String, Secret> secrets();

    /** Whom we dial; empty where somebody dials us. */
    Optional<URI> dials();

    /** Where on our server somebody dials us; empty where we dial. */
    Optional<String> answersAt();
}
