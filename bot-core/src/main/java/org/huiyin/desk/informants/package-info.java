/** What a person reports who must not be known: it goes its way as any report does, without them. */
@NullMarked
package org.huiyin.desk.informants;

import org.jspecify.annotations.NullMarked;
