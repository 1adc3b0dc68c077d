package org.huiyin.adapters.wecom.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;

/** For Jazzer: whatever WeCom tells a bot is read, or refused by the field's name. */
public final class BotFuzz {
    private static final Decoder DECODER =
            new Decoder(new Bot("B1", List.of("helper")), (chat, words) -> Optional.empty());

    private BotFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var heard = DECODER.decode(Fields.read(new String(data, UTF_8)), Instant.EPOCH);
            if (heard instanceof Heard.Said said) {
                boolean whole = !said.message().id().value().isBlank()
                        && !said.message().sender().id().isBlank()
                        && !said.message().sender().id().equals("sys");
                boolean fetched = said.enclosures().stream()
                        .map(enclosure -> String.valueOf(enclosure.address().getScheme()))
                        .allMatch(scheme -> scheme.toLowerCase(Locale.ROOT).startsWith("http"));
                if (!whole || !fetched) {
                    throw new AssertionError(
                            "heard what should not be: " + said.message().id());
                }
            }
        } catch (Malformed e) {
            if (!e.getMessage().contains("(expected: ")) {
                throw new AssertionError("refused in other words than ours", e);
            }
        }
    }
}
