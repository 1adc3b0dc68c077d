/** The audit of a running or a stopped town: its keys, its times, its alarm. */
@NullMarked
package org.huiyin.app.audit;

import org.jspecify.annotations.NullMarked;
