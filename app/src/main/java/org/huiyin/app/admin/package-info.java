/** How commands on the same machine reach a running server. */
@NullMarked
package org.huiyin.app.admin;

import org.jspecify.annotations.NullMarked;
