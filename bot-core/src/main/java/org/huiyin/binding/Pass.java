package org.huiyin.binding;

import java.time.Instant;
import org.huiyin.delivery.Target;

/**
 * A code that was issued and may still be used.
 *
 * @param digest of the code; the code itself is kept nowhere
 * @param whom the member or the group it stands for
 * @param until from when it opens nothing any more
 */
public record Pass(String digest, Target whom, Instant until) {}
