/** The reports WeCom itself collects from residents and patrols, fetched as if they were said to us. */
@NullMarked
package org.huiyin.adapters.wecom.orders;

import org.jspecify.annotations.NullMarked;
