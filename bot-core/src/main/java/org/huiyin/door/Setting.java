package org.huiyin.door;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of the configuration with its place: read as what a door needs, or refused by file, line and key. */
public interface Setting {

    /** Text, number or flag as it was written; never empty. */
    String text();

    boolean flag();

    /** A list, or one value by itself. */
    List<Setting> each();

    /** Names of the writer's own choosing, in the order of the file. */
    Map<String, Setting> entries();

    /** Keys of which these are known, and no others. */
    Block block(String... keys);

    /** An address with a host, of one of these schemes, and with no secret in it. */
    URI address(String... schemes);

    /** Points to a secret, which never stands in the file itself. */
    Hidden secret();

    /** A complaint about this value; it ends with "(expected: …)". */
    RuntimeException refuse(String complaint);

    /** Some keys with their values. */
    interface Block {

        Optional<Setting> find(String key);

        /** The value, or a complaint that it is missing. */
        Setting need(String key);
    }
}
