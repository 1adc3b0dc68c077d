/** Things told to many people, who has heard them and what they answered. */
@NullMarked
package org.huiyin.notice;

import org.jspecify.annotations.NullMarked;
