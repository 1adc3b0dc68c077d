/** People who report and must not be known: who they are is kept apart, and told to nobody but two together. */
@NullMarked
package org.huiyin.informant;

import org.jspecify.annotations.NullMarked;
