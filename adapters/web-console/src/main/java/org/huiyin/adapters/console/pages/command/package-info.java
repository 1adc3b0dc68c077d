/** The command page and the big screen: what is open now, by how pressing it is. */
@NullMarked
package org.huiyin.adapters.console.pages.command;

import org.jspecify.annotations.NullMarked;
