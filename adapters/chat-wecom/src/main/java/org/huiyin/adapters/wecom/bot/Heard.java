package org.huiyin.adapters.wecom.bot;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Message;

/** What WeCom tells a bot. */
public sealed interface Heard {

    /**
     * Somebody wrote to us.
     *
     * @param enclosures where the attachments' bytes are, for those that say
     * @param answerTo where one answer may be sent to, if the bot is called over HTTP
     */
    record Said(Message message, List<Enclosure> enclosures, Optional<URI> answerTo) implements Heard {
        public Said {
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * Somebody clicked a word under what we said.
     *
     * @param task the card's, which is our own id of what we said
     */
    record Pressed(Message message, String task) implements Heard {}

    /** Another connection of the same bot took our place. */
    record Ended() implements Heard {}

    /** Nothing for us. */
    record Nothing(String kind) implements Heard {}

    /**
     * Bytes WeCom keeps for a few minutes.
     *
     * @param reference of the attachment they belong to
     * @param key in Base64; empty where one key closes all
     */
    record Enclosure(String reference, URI address, Optional<String> key) {}
}
