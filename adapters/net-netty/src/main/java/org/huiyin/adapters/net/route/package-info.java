/** From a request line to the route it fits: reading targets and matching paths, with no server in it. */
@NullMarked
package org.huiyin.adapters.net.route;

import org.jspecify.annotations.NullMarked;
