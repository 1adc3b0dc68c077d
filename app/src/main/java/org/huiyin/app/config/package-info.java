/** What an operator writes: the configuration of a server, the store it chooses, and the first administrator's code. */
@NullMarked
package org.huiyin.app.config;

import org.jspecify.annotations.NullMarked;
