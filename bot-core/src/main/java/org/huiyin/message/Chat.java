package org.huiyin.message;

/**
 * One conversation on one platform, as one of our accounts sees it.
 *
 * @param platform the adapter's name, such as {@code sandbox}
 * @param account our own account on that platform; two accounts in one room are two chats
 * @param id the platform's id of the room, or of the other person in a direct chat
 */
public record Chat(String platform, String account, String id, Kind kind) {

    /** Whether many people read along. */
    public enum Kind {
        ROOM,
        DIRECT
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }
}
