/** The pages: each looks something up, shows it by the template of its name, and hands what is clicked to the line. */
@NullMarked
package org.huiyin.adapters.console.pages;

import org.jspecify.annotations.NullMarked;
