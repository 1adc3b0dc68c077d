package org.huiyin.adapters.open311;

import java.util.Locale;
import java.util.Map;
import org.huiyin.door.House;
import org.huiyin.item.ItemState;
import org.huiyin.net.Request;

/** What is said in one language. A word that is missing shows its key. */
record Tongue(Map<String, String> texts) {
    private static final String WORDS = "api_";
    private static final String PREFIX = "open311.";

    /** As whoever asks wants it. */
    static Tongue of(Request request, House house) {
        var wanted = request.header("accept-language").orElse("zh").toLowerCase(Locale.ROOT);
        return in(wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, house);
    }

    /** What the desk reads is in the town's own. */
    static Tongue ofTheTown(House house) {
        return in(Locale.SIMPLIFIED_CHINESE, house);
    }

    private static Tongue in(Locale locale, House house) {
        return new Tongue(house.words().apply(WORDS).apply(locale));
    }

    String say(String key) {
        return texts.getOrDefault(PREFIX + key, key);
    }

    String matter(String id) {
        return texts.getOrDefault("matter." + id, id);
    }

    String state(ItemState state) {
        return say("state." + state.name().toLowerCase(Locale.ROOT));
    }
}
