/** The rules in force while a server stands, and how a change of their files takes effect. */
@NullMarked
package org.huiyin.app.rules;

import org.jspecify.annotations.NullMarked;
