package org.huiyin.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.huiyin.delivery.Outcome;

/**
 * What an implementation answered to an action.
 *
 * @param retcode 0 when it was done, 1 when it was put off; an HTTP status where no answer came with it
 */
record Answer(String status, long retcode, JsonNode data) {
    /** No code came with it. */
    static final long NONE = Long.MIN_VALUE;

    static Answer ofHttp(int status) {
        return new Answer("failed", status, MissingNode.getInstance());
    }

    boolean isOk() {
        return retcode == 0
                ? !status.equals("failed") && !status.equals("async")
                : retcode == NONE && status.equals("ok");
    }

    /** What became of something said; the id is the platform's. */
    Outcome said(Duration again) {
        if (!isOk()) {
            return failed(again);
        }
        var id = Decoder.id(data.path("message_id"));
        // Without an id nobody could take it back, quote it or find it again; a person looks whether it is there.
        return id.<Outcome>map(Outcome.Sent::new).orElseGet(() -> new Outcome.Unknown("ok, but without message_id"));
    }

    /** What became of taking back the message of that id. */
    Outcome recalled(String id, Duration again) {
        return isOk() ? new Outcome.Sent(id) : failed(again);
    }

    /** How the program says it is, where it was asked for that. */
    Optional<Event.Beat> beat() {
        return isOk() && data.has("online")
                ? Optional.of(new Event.Beat(
                        data.path("online").asBoolean(true), data.path("good").asBoolean(true), Optional.empty()))
                : Optional.empty();
    }

    /** The bytes that were asked for. */
    byte[] bytes() throws IOException {
        var inline = data.path("base64").asText();
        var named = data.path("file").asText();
        if (inline.isEmpty() && !Event.Enclosure.isInline(named)) {
            throw new IOException("attachment: no bytes in the answer (expected: base64)");
        }
        return Event.Enclosure.bytes(inline.isEmpty() ? named : inline);
    }

    /** Whether the program does not know what it was asked for. */
    boolean isUnheardOf() {
        return retcode == 404 || retcode == 1404;
    }

    private Outcome failed(Duration again) {
        var why = "retcode " + (retcode == NONE ? "missing" : retcode);
        if (status.equals("async") || retcode == 1) {
            // It will be tried, and nobody will tell us how it went. Sent would be a promise we cannot keep.
            return new Outcome.Unknown("put off by the implementation, which never tells how it went");
        }
        if (isBusy()) {
            return new Outcome.TryLater(again, why);
        }
        return isVague() ? new Outcome.Unknown(why) : new Outcome.Refused(why);
    }

    /** HTTP's own numbers; 201 and 202 of the older CQHTTP: no worker free; 36xxx: too tired just now. */
    private boolean isBusy() {
        return retcode == 429
                || (retcode >= 500 && retcode <= 599)
                || retcode == 201
                || retcode == 202
                || (retcode >= 36_000 && retcode <= 36_999);
    }

    /**
     * NapCat gives 200 and 1200 also when QQ itself did not confirm in time, and such messages have been seen to arrive;
     * 33xxx is a fault of the network beyond.
     */
    private boolean isVague() {
        return retcode == NONE || retcode == 200 || retcode == 1200 || (retcode >= 33_000 && retcode <= 33_999);
    }
}
