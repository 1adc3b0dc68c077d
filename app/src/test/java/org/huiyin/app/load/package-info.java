/** A load upon the whole program: a town of its own, a program that holds its account, and what is counted of both. */
@NullMarked
package org.huiyin.app.load;

import org.jspecify.annotations.NullMarked;
