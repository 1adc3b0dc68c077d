/** From one message to what it may mean: rules, models and the reasons they give. */
@NullMarked
package org.huiyin.reading;

import org.jspecify.annotations.NullMarked;
