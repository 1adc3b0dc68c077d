/** The sample town: its clock, its stories, and the server that shows it. */
@NullMarked
package org.huiyin.app.demo;

import org.jspecify.annotations.NullMarked;
