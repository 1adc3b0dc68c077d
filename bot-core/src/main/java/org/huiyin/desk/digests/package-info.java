/** Gathers what people suggested in a week, answers each of them, and shows it to those in charge. */
@NullMarked
package org.huiyin.desk.digests;

import org.jspecify.annotations.NullMarked;
