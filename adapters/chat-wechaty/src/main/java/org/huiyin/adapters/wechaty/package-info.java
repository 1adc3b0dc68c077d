/** Groups of personal WeChat accounts, through a Wechaty puppet service. */
@NullMarked
package org.huiyin.adapters.wechaty;

import org.jspecify.annotations.NullMarked;
