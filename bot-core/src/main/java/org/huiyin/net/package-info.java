/** Being reached over HTTP: requests, uploads, live streams and sockets, without a word about the server beneath. */
@NullMarked
package org.huiyin.net;

import org.jspecify.annotations.NullMarked;
