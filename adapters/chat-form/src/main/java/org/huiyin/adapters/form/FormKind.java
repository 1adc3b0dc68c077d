package org.huiyin.adapters.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.door.Door;
import org.huiyin.door.DoorKind;
import org.huiyin.door.Setting;

/** The form: reads its block, which needs a secret and nothing else. */
public final class FormKind implements DoorKind {
    static final String NAME = "form";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Door read(Setting setting) {
        var block = setting.block("secret", "url", "places");
        var places = new LinkedHashMap<String, List<String>>();
        block.find("places")
                .map(Setting::entries)
                .orElse(Map.of())
                .forEach((grid, spots) -> places.put(
                        grid, spots.each().stream().map(Setting::text).toList()));
        return new FormDoor(
                block.need("secret").secret(), block.find("url").map(url -> url.address("https", "http")), places);
    }
}
