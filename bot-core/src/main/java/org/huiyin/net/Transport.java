package org.huiyin.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Port to an HTTP server with four kinds of route, and static files.
 *
 * <p>Routes may be given before and after {@link #start()}; one given later is served from then on. A path is literal ("/items") or holds parameters ("/items/{code}"), each
 * standing for exactly one segment; of two paths that fit, the one that is literal earlier wins. Handlers run on a
 * bounded number of worker threads and may block. A handler that throws is answered 500 without its words, a
 * {@link BadRequest} 400; a path nobody gave 404, a method nobody gave 405. When all workers are busy and the queue is
 * full the client gets 503 with Retry-After. A GET route answers HEAD too.
 */
public interface Transport {

    /** The largest body an exchange takes, in bytes; more is answered 413. */
    int LARGEST_EXCHANGE = 1 << 20;

    /** A request with its whole body in memory, and its reply. */
    Transport exchange(String method, String path, Exchange handler);

    /** A POST whose body may be large and is spooled to files first. */
    Transport upload(String path, Spool spool, Upload handler);

    /** A GET answered by events for as long as the client listens. */
    Transport stream(String path, Opener<Consumer<EventStream>> handler);

    /** A GET that becomes a WebSocket. */
    Transport socket(String path, Opener<Function<WebSocket, WebSocket.Listener>> handler);

    /** Every file of {@code source}, under {@code prefix} ("/assets"). */
    Transport files(String prefix, FileSource source);

    /** Opens the port and says which one it is; may be called once. */
    InetSocketAddress start() throws IOException;

    /** The address in use. Fails before {@link #start()}. */
    InetSocketAddress address();

    /**
     * Takes no more connections, lets running requests end, closes streams and sockets (1001) and returns when all is
     * over, or when {@code grace} has passed and what was left has been cut. Does nothing the second time.
     */
    void stop(Duration grace);

    /** Answers a request. */
    @FunctionalInterface
    interface Exchange {
        Reply answer(Request request) throws Exception;
    }

    /**
     * Answers an upload. Files the handler has not moved away are deleted when it returns. The request's body is empty.
     */
    @FunctionalInterface
    interface Upload {
        Reply answer(Request request, List<Part> parts) throws Exception;
    }

    /** Lets a client in, or not. What it is let in with is called once the client has been told. */
    @FunctionalInterface
    interface Opener<T> {
        Opening<T> open(Request request) throws Exception;
    }
}
