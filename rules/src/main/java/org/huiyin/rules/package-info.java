/** The rules as files: loads, checks and reloads them, and reads messages by them. */
@NullMarked
package org.huiyin.rules;

import org.jspecify.annotations.NullMarked;
