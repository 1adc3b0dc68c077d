package org.huiyin.adapters.wecom.bot;

import java.io.IOException;
import java.util.List;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.media.Source;

/**
 * Opens a picture or file with the first of some keys that fits.
 *
 * @param keys in Base64
 */
public record MediaKey(List<String> keys) implements Source.Seal {
    public MediaKey {
        keys = List.copyOf(keys);
    }

    @Override
    public byte[] open(byte[] closed) throws IOException {
        var why = "key: none (expected: one)";
        for (var key : keys) {
            try {
                return Aes.of(key).open(closed);
            } catch (Malformed e) {
                why = e.getMessage();
            }
        }
        throw new IOException(why);
    }

    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
