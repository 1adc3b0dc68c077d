/** Opens items: from one message or several, the same matter of many people only once. */
@NullMarked
package org.huiyin.desk.reports;

import org.jspecify.annotations.NullMarked;
