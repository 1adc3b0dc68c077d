/** What all doors to WeCom share: its JSON, its error codes, its ciphers, its HTTP interface. */
@NullMarked
package org.huiyin.adapters.wecom.api;

import org.jspecify.annotations.NullMarked;
