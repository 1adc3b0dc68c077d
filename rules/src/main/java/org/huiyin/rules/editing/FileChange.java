package org.huiyin.rules.editing;

import java.util.Optional;
import org.huiyin.rules.RuleFiles;

/**
 * Another text for a file of the installation's own.
 *
 * @param before empty when it has none
 * @param after empty when it will have none
 */
record FileChange(String file, Optional<String> before, Optional<String> after) {

    RuleFiles in(RuleFiles files, RuleFiles shipped) {
        return after.map(text -> files.with(file, text)).orElseGet(() -> files.without(file, shipped));
    }
}
