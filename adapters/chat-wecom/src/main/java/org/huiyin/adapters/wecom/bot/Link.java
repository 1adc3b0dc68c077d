package org.huiyin.adapters.wecom.bot;

import org.huiyin.chat.Account;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/** One bot, connected one way. */
public interface Link {

    Bot bot();

    void start(Inbox inbox);

    /** Says something in a chat of this bot's. */
    Outcome say(Chat to, Speech speech);

    Account account();

    void stop();
}
