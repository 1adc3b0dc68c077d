/** The ledger in SQL: one text of statements for SQLite and PostgreSQL. */
@NullMarked
package org.huiyin.adapters.store;

import org.jspecify.annotations.NullMarked;
