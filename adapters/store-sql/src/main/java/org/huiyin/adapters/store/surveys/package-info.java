/** The tables of surveys: rounds, the sheets of those who were drawn, and who ever wrote in private. */
@NullMarked
package org.huiyin.adapters.store.surveys;

import org.jspecify.annotations.NullMarked;
