/** What the passing of time asks of items: reminders up the chain, claims that were forgotten, calls back. */
@NullMarked
package org.huiyin.desk.dues;

import org.jspecify.annotations.NullMarked;
