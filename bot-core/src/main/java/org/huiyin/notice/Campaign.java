package org.huiyin.notice;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.grid.Group;

/**
 * A ready notice for what comes round again: a fraud everybody should know, the bathing season, a storm.
 *
 * @param audience purposes of the groups it is meant for
 * @param season the months it is meant for
 * @param calls words the command room calls it by
 * @param words what it says, by language
 */
public record Campaign(
        String id,
        NoticeKind kind,
        Set<Group.Purpose> audience,
        Set<Month> season,
        List<String> calls,
        Map<String, Words> words) {
    private static final String CHINESE = "zh";

    /**
     * What it says in one language.
     *
     * @param genuine the line that tells how to find out whether it is genuine
     */
    public record Words(String name, String text, String genuine) {

        /** All that is sent. */
        public String whole() {
            return text + "\n" + genuine;
        }
    }

    public Campaign {
        audience = Set.copyOf(audience);
        season = Set.copyOf(season);
        calls = List.copyOf(calls);
        words = Map.copyOf(words);
        if (!words.containsKey(CHINESE)) {
            throw new IllegalArgumentException("campaign " + id + ": words: " + words.keySet() + " (expected: zh)");
        }
    }

    public boolean isInSeason(Month month) {
        return season.contains(month);
    }

    /** In the language groups are written to. */
    public Words spoken() {
        return words(CHINESE);
    }

    /** In a language; in Chinese where it has none of it. */
    public Words words(String language) {
        var said = words.get(language);
        return said == null ? words(CHINESE) : said;
    }
}
