package org.huiyin.net;

/** The answer to a client that asks for a stream or a socket. */
public sealed interface Opening<T> {

    /** The client comes in; {@code then} is what happens next. */
    record Accepted<T>(T then) implements Opening<T> {}

    /** The client stays out and gets an ordinary reply. */
    record Refused<T>(Reply reply) implements Opening<T> {}

    static <T> Opening<T> accept(T then) {
        return new Accepted<>(then);
    }

    static <T> Opening<T> refuse(Reply reply) {
        return new Refused<>(reply);
    }
}
