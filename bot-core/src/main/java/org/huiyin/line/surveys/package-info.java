/** Looks up what the desk may know of surveys and of how much was asked of people. */
@NullMarked
package org.huiyin.line.surveys;

import org.jspecify.annotations.NullMarked;
