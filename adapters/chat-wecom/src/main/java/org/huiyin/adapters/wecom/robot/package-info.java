/** Robots of WeCom groups: they speak, each in its one group, and hear nothing. */
@NullMarked
package org.huiyin.adapters.wecom.robot;

import org.jspecify.annotations.NullMarked;
