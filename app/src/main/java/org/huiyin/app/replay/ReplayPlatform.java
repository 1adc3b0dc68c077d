package org.huiyin.app.replay;

import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/** A platform on which everything that is said arrives; its ids count up. */
final class ReplayPlatform implements ChatPlatform {
    static final String NAME = "replay";

    private long said;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        // Messages come from the transcript, not from here.
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        return new Outcome.Sent("bot-" + ++said);
    }

    @Override
    public void stop() {
        // Nothing is open.
    }
}
