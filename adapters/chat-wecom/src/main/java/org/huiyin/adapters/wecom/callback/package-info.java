/** A bot that WeCom calls over HTTP, signed and closed. */
@NullMarked
package org.huiyin.adapters.wecom.callback;

import org.jspecify.annotations.NullMarked;
