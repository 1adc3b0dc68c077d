/** The description of the API, made from the routes themselves. */
@NullMarked
package org.huiyin.adapters.api.openapi;

import org.jspecify.annotations.NullMarked;
