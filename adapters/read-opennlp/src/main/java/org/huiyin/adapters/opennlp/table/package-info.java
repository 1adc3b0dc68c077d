/** Tables of labelled texts: comma-separated files as RFC 4180 has them, in UTF-8, with a header. */
@NullMarked
package org.huiyin.adapters.opennlp.table;

import org.jspecify.annotations.NullMarked;
