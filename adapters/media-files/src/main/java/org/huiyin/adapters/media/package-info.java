/** The pictures people send, as files: fetched off the line, cleaned by drawing them anew, kept by their hash. */
@NullMarked
package org.huiyin.adapters.media;

import org.jspecify.annotations.NullMarked;
