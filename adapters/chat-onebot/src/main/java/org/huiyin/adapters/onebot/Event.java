package org.huiyin.adapters.onebot;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.chat.Happening;
import org.huiyin.media.Source;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/** One frame of an implementation, understood. */
sealed interface Event {

    /** Somebody said something, or took it back. */
    record Heard(Message message, List<Enclosure> enclosures) implements Event {
        public Heard {
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * Something sent beside the words, whose bytes are elsewhere.
     *
     * @param address where it may be fetched; empty when the implementation has to be asked
     * @param file what the implementation calls it; may hold the bytes themselves
     */
    record Enclosure(Attachment attachment, Optional<String> address, String file) {
        private static final String INLINE = "base64://";

        /**
         * Where the bytes come from; empty when nobody could know.
         *
         * @throws IllegalArgumentException if the address or the bytes cannot be read
         */
        Optional<Source> source(Source.Request program) {
            if (address.isPresent()) {
                return Optional.of(new Source.Address(URI.create(address.get()), Map.of(), Source.Seal.NONE));
            }
            if (file.startsWith(INLINE)) {
                return Optional.of(new Source.Enclosed(bytes(file)));
            }
            return file.isBlank() ? Optional.empty() : Optional.of(new Source.Asked(program));
        }

        /** Bytes written as text, with the mark before them or without. */
        static byte[] bytes(String written) {
            return Base64.getDecoder()
                    .decode(written.startsWith(INLINE) ? written.substring(INLINE.length()) : written);
        }

        static boolean isInline(String file) {
            return file.startsWith(INLINE);
        }
    }

    /** Something happened to a room. */
    record Happened(Happening what) implements Event {}

    /** The implementation says how it is, and when it will say so again; no interval when it does not tell. */
    record Beat(boolean online, boolean good, Optional<Duration> interval) implements Event {}

    /** The platform put the account out. */
    record PutOut() implements Event {}

    /** The implementation answers one of our actions. */
    record Answered(String echo, Answer answer) implements Event {}

    /** It speaks for an account other than the one we took it for. */
    record OfAnother() implements Event {}

    /** Nothing that concerns us: our own words, a kind of event we have no use for, or one of tomorrow. */
    record Nothing() implements Event {}
}
