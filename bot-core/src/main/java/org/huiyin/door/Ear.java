package org.huiyin.door;

import java.util.Optional;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/**
 * A chat that is heard as the configuration says. It is no group's room: what a group is told stands where its people
 * talk.
 *
 * @param sender by platform and id; its name counts for nothing
 * @param group the roster's group it is heard in; empty in private
 * @param member the roster's member who speaks there; empty for somebody in no roster
 * @param grid the grid of somebody in no roster; empty for the group's, or the root
 */
public record Ear(Chat chat, Sender sender, Optional<String> group, Optional<String> member, Optional<String> grid) {}
