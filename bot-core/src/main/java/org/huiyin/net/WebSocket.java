package org.huiyin.net;

import java.util.concurrent.CompletionStage;

/**
 * The server's end of a WebSocket. Any thread may send; messages arrive in the order sent. The transport pings and
 * answers pings, and closes a client that reads so slowly that the bounded buffer is full.
 */
public interface WebSocket {

    /** Queues a text message. Completes when it has left for the network, fails when it cannot. */
    CompletionStage<Void> send(String text);

    /** Queues a binary message; {@code bytes} must not change afterwards. Completes as {@link #send(String)} does. */
    CompletionStage<Void> send(byte[] bytes);

    /** Closes with a code of RFC 6455 (1000 is normal) after what was sent; a reason has at most 123 bytes. */
    void close(int code, String reason);

    /**
     * What a socket tells its owner: on worker threads, one call at a time, in order. While a call lasts no more is
     * read from the client. One that throws closes the socket (1011).
     */
    interface Listener {

        void text(String message) throws Exception;

        void binary(byte[] message) throws Exception;

        /** The last call, made once, however it ended; 1006 when the line broke without a word. */
        void closed(int code, String reason) throws Exception;
    }
}
