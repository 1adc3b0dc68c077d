package org.huiyin.door;

/**
 * A kind of door, found on the class path by {@link java.util.ServiceLoader}. Whoever adds one names it in {@code
 * META-INF/services/org.huiyin.door.DoorKind} of its own module, and nowhere else.
 */
public interface DoorKind {

    /** The key of its block under {@code platforms}, and the platform that its chats and senders carry. */
    String name();

    /** Reads the block; what is not understood is refused with {@link Setting#refuse}. Nothing is opened yet. */
    Door read(Setting block);
}
