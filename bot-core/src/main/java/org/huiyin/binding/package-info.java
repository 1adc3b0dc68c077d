/** Who is who on the platforms: which room is which group, which account is which member, and the codes that prove it. */
@NullMarked
package org.huiyin.binding;

import org.jspecify.annotations.NullMarked;
