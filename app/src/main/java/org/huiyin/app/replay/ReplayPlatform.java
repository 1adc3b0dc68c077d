package org.huiyin.app.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;

/** A platform on which everything that is said arrives, and stays as it was said; its ids count up. */
public final class ReplayPlatform implements ChatPlatform {
    public static final String NAME = "replay";

    private final Map<String, List<Attachment>> shown = new HashMap<>();
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
        if (!speech.images().isEmpty()) {
            shown.put(speech.key(), speech.images());
        }
        said++;
        return new Outcome.Sent("bot-" + said);
    }

    /** The pictures that went out with a saying, whatever was purged here since. */
    List<Attachment> shownWith(String key) {
        return shown.getOrDefault(key, List.of());
    }

    @Override
    public void stop() {
        // Nothing is open.
    }
}
