package org.huiyin.app.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.adapters.cap.CapWriter;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.rules.Rules;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.text.Phrase;

/** Who writes a town's alerts: its name, its words, and what is taken out of them for everybody. */
public final class AlertWriting {
    private static final String NOBODY = "huiyin";
    private static final String MASK = "**";
    /** A name of one character would be taken out of half of all words. */
    private static final int SHORTEST_NAME = 2;

    private final Optional<CapSender> sender;

    /** @param sender who the configuration says we are; a copy handed to somebody needs none */
    public AlertWriting(Optional<CapSender> sender) {
        this.sender = sender;
    }

    /** The writer under these rules. */
    public CapWriter under(Rules rules) {
        var roster = rules.town().roster();
        var phrases = rules.phrases();
        return new CapWriter(
                sender.orElseGet(
                        () -> new CapSender(NOBODY, roster.township(), Optional.empty(), Map.of(), roster.zone())),
                roster.grids(),
                List.of(
                        new CapWriter.Tongue("zh-CN", said(phrases, Locale.SIMPLIFIED_CHINESE)),
                        new CapWriter.Tongue("en-US", said(phrases, Locale.ENGLISH))),
                text -> masked(text, rules.town()));
    }

    private static Function<Phrase, String> said(Phrasebook phrases, Locale locale) {
        return phrase -> phrases.say(phrase, locale, Instant.EPOCH);
    }

    /** Numbers, doors, and the names of everybody we know. */
    private static String masked(String text, Town town) {
        var masked = town.policy().redactor().forGroup(text);
        for (Person member : town.roster().members()) {
            if (member.name().length() >= SHORTEST_NAME) {
                masked = masked.replace(member.name(), member.name().substring(0, 1) + MASK);
            }
        }
        return masked;
    }
}
