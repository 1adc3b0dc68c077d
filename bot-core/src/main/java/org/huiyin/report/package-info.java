/** What a message tells of: its kind, its matter and the facts in it. */
@NullMarked
package org.huiyin.report;

import org.jspecify.annotations.NullMarked;
