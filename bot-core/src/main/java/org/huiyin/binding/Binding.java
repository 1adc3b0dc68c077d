package org.huiyin.binding;

import org.huiyin.message.Chat;

/** A platform's id that stands for somebody or something of the roster. */
public sealed interface Binding {

    /**
     * A room is a group. A group is heard in one room by one account; the latest binding is the one that counts.
     *
     * @param group the roster's id
     */
    record OfGroup(Chat room, String group) implements Binding {}

    /**
     * Somebody on a platform is a member. A member is one person on each platform; the latest binding counts.
     *
     * @param account the account of ours they are reached by
     * @param id the platform's id of the person
     * @param member the roster's id
     */
    record OfMember(String platform, String account, String id, String member) implements Binding {}
}
