/** What administrators and auditors of the system do by keys that open nothing else. */
@NullMarked
package org.huiyin.adapters.api.system;

import org.jspecify.annotations.NullMarked;
