/** YAML read strictly: every value knows its file, line and key, and every complaint names them. */
@NullMarked
package org.huiyin.rules.yaml;

import org.jspecify.annotations.NullMarked;
