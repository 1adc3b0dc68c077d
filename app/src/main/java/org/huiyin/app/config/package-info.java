/** What an operator writes: the configuration of a server, and the code the first administrator signs in with. */
@NullMarked
package org.huiyin.app.config;

import org.jspecify.annotations.NullMarked;
