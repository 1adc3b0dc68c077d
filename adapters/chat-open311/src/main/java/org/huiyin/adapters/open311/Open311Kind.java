package org.huiyin.adapters.open311;

import org.huiyin.door.Door;
import org.huiyin.door.DoorKind;
import org.huiyin.door.Setting;

/** Open311: reads its block, which switches it on. */
public final class Open311Kind implements DoorKind {
    static final String NAME = "open311";

    private static final int USUAL_LOOKUPS = 600;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Door read(Setting setting) {
        var block = setting.block("enabled", "url", "contact", "lookups");
        var enabled = block.need("enabled");
        if (!enabled.flag()) {
            throw enabled.refuse("false (expected: true, or no block at all)");
        }
        return new Open311Door(
                block.find("url").map(url -> url.address("https", "http")),
                block.find("contact").map(Setting::text).orElse(""),
                block.find("lookups").map(Open311Kind::oneOrMore).orElse(USUAL_LOOKUPS));
    }

    private static int oneOrMore(Setting number) {
        try {
            int value = Integer.parseInt(number.text());
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw number.refuse(number.text() + " (expected: one or more)");
    }
}
