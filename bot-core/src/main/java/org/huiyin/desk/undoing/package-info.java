/** Takes a person's last move back. */
@NullMarked
package org.huiyin.desk.undoing;

import org.jspecify.annotations.NullMarked;
