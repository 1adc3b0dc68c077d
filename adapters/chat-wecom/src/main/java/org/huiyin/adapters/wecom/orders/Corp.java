package org.huiyin.adapters.wecom.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.huiyin.adapters.wecom.api.Answer;
import org.huiyin.adapters.wecom.api.Api;
import org.huiyin.adapters.wecom.api.Errcode;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;

/** A company's interface, asked with a token that is fetched when it is needed and kept while it is good. */
final class Corp {
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(5);
    private static final long USUAL_LIFE = 7_200;

    private final OrdersSettings settings;
    private final Api api;
    private final InstantSource clock;
    private String token = "";
    private Instant end = Instant.MIN;

    /** It was not answered as it should; the code is 0 when there was none. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;
        private final transient Errcode code;

        Failed(String why, Errcode code) {
            super(why);
            this.why = why;
            this.code = code;
        }

        String why() {
            return why;
        }

        Errcode code() {
            return code;
        }
    }

    Corp(OrdersSettings settings, InstantSource clock) {
        this.settings = settings;
        this.api = new Api(settings.pulls().patience());
        this.clock = clock;
    }

    Fields ask(String path, ObjectNode body) throws Failed {
        var answer = read(api.post(address(path), body.toString()));
        if (answer.errcode().isStaleToken()) {
            forget();
            answer = read(api.post(address(path), body.toString()));
        }
        return fine(answer);
    }

    byte[] media(String id) throws IOException {
        try {
            return api.bytes(URI.create(address("/cgi-bin/media/get") + "&media_id=" + URLEncoder.encode(id, UTF_8)));
        } catch (Failed e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private URI address(String path) throws Failed {
        return settings.api().resolve(path + "?access_token=" + URLEncoder.encode(token(), UTF_8));
    }

    private synchronized void forget() {
        end = Instant.MIN;
    }

    private synchronized String token() throws Failed {
        var now = clock.instant();
        if (!now.isBefore(end)) {
            var query = "?corpid=" + URLEncoder.encode(settings.corp(), UTF_8) + "&corpsecret="
                    + URLEncoder.encode(settings.secret(), UTF_8);
            var answer = fine(read(api.get(settings.api().resolve("/cgi-bin/gettoken" + query))));
            try {
                token = answer.need("access_token");
            } catch (Malformed e) {
                throw new Failed(e.getMessage(), new Errcode(0));
            }
            long life = answer.number("expires_in").orElse(USUAL_LIFE);
            end = now.plusSeconds(Math.max(60, Math.min(life, USUAL_LIFE)))
                    .minus(life > 600 ? BEFORE_ITS_END : Duration.ZERO);
        }
        return token;
    }

    private static Fields read(Answer answer) throws Failed {
        if (answer instanceof Answer.Told told) {
            return told.fields();
        }
        throw new Failed(answer.toString(), new Errcode(0));
    }

    private static Fields fine(Fields answer) throws Failed {
        if (!answer.errcode().isFine()) {
            throw new Failed(answer.errcode().toString(), answer.errcode());
        }
        return answer;
    }
}
