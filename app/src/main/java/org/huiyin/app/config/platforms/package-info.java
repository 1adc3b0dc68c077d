/** The accounts on chat platforms that a configuration names, and whom each knows from the start. */
@NullMarked
package org.huiyin.app.config.platforms;

import org.jspecify.annotations.NullMarked;
