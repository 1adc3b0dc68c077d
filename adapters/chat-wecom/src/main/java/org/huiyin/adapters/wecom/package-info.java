/** WeCom: bots that hear and speak, robots that only speak, and the reports of its own service for residents. */
@NullMarked
package org.huiyin.adapters.wecom;

import org.jspecify.annotations.NullMarked;
