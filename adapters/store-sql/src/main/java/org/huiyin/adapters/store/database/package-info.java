/** What differs between the databases: connections, locks, migrations, faults. */
@NullMarked
package org.huiyin.adapters.store.database;

import org.jspecify.annotations.NullMarked;
