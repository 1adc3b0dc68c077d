package org.huiyin.adapters.console.door;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.adapters.console.words.Letters;
import org.huiyin.adapters.console.words.Wording;
import org.huiyin.adapters.console.words.Words;
import org.huiyin.desk.Town;
import org.huiyin.net.Cookie;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;

/** The languages of the pages: Chinese unless {@code ?lang=} or the cookie it leaves says otherwise. */
public final class Languages {
    private static final String NAME = "lang";
    private static final String USUAL = "zh";

    private final Map<String, Words> words = new LinkedHashMap<>();
    private final Supplier<Town> town;
    private final InstantSource clock;

    public Languages(Function<Locale, Map<String, String>> texts, Supplier<Town> town, InstantSource clock) {
        words.put(USUAL, new Words(Locale.SIMPLIFIED_CHINESE, texts.apply(Locale.SIMPLIFIED_CHINESE)));
        words.put("en", new Words(Locale.ENGLISH, texts.apply(Locale.ENGLISH)));
        this.town = town;
        this.clock = clock;
    }

    Wording of(Request request) {
        var wanted = chosen(request).or(() -> request.cookie(NAME)).orElse(USUAL);
        return Wording.of(words.getOrDefault(wanted, usual()), town.get(), clock.instant());
    }

    private Words usual() {
        return words.values().iterator().next();
    }

    private Optional<String> chosen(Request request) {
        return request.query(NAME).filter(words::containsKey);
    }

    /** The reply, with a cookie when the request chose a language or how large the letters are. */
    Reply remember(Request request, Reply reply) {
        var known = Letters.remember(request, reply, Door.isSecure(request));
        return chosen(request)
                .map(language -> known.with(
                        Cookie.of(NAME, language, Door.isSecure(request)).lasting(Duration.ofDays(365))))
                .orElse(known);
    }
}
