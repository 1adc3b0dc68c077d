/** What grid workers do at the door and on the street: visits, patrols, tenancy records. */
@NullMarked
package org.huiyin.duty;

import org.jspecify.annotations.NullMarked;
