package org.huiyin.editing;

import java.util.Optional;
import org.huiyin.grid.Role;

/**
 * A message nobody has said, to see what would come of it.
 *
 * @param role who would say it
 * @param group the roster's id of the group it would be said in; empty for in private
 */
public record Sample(String text, Role role, Optional<String> group) {}
