/** Whether a notice is one of ours, for whoever asks by its number. */
@NullMarked
package org.huiyin.desk.genuine;

import org.jspecify.annotations.NullMarked;
