/** Works out whom a notice is for. */
@NullMarked
package org.huiyin.desk.audience;

import org.jspecify.annotations.NullMarked;
