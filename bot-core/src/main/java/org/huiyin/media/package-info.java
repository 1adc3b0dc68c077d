/** Port to the pictures and files people send: fetched at once, kept by their hash. */
@NullMarked
package org.huiyin.media;

import org.jspecify.annotations.NullMarked;
