package org.huiyin.adapters.net;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Part;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Spool;
import org.huiyin.net.Transport;
import org.huiyin.net.WebSocket;

/** What a route does with a request: on a worker, ending in an {@link Answer}. */
sealed interface Handling {

    Answer answer(Request request, List<Part> parts) throws Exception;

    /** The largest body that is taken, in bytes. Where nobody wants one, a little is read and dropped. */
    default long limit() {
        return 64 << 10;
    }

    /** Whether HEAD is GET without the body. */
    default boolean hasHead() {
        return false;
    }

    /** How a request goes on. */
    sealed interface Answer {}

    record Whole(Reply reply) implements Answer {}

    /** A reply whose body is a file of {@code size} bytes. */
    record OfFile(Reply reply, Path file, long size) implements Answer {}

    record Live(Consumer<EventStream> then) implements Answer {}

    record Talk(Function<WebSocket, WebSocket.Listener> then) implements Answer {}

    /** Says the same to everyone, and needs no worker for it. */
    record Telling(Reply reply) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) {
            return new Whole(reply);
        }
    }

    record Exchanging(Transport.Exchange exchange) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) throws Exception {
            return new Whole(exchange.answer(request));
        }

        @Override
        public boolean hasHead() {
            return true;
        }

        @Override
        public long limit() {
            return Transport.LARGEST_EXCHANGE;
        }
    }

    record Uploading(Spool spool, Transport.Upload upload) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) throws Exception {
            return new Whole(upload.answer(request, parts));
        }

        @Override
        public long limit() {
            return spool.limit();
        }
    }

    record Streaming(Transport.Opener<Consumer<EventStream>> opener) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) throws Exception {
            Opening<Consumer<EventStream>> opening = opener.open(request);
            return opening instanceof Opening.Accepted<Consumer<EventStream>> in
                    ? new Live(in.then())
                    : refusal(opening);
        }
    }

    record Socketing(Transport.Opener<Function<WebSocket, WebSocket.Listener>> opener) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) throws Exception {
            if (!asks(request, "upgrade", "websocket")
                    || request.header("sec-websocket-key").isEmpty()) {
                return new Whole(Answers.plain(426, "upgrade required").with("upgrade", "websocket"));
            }
            if (!asks(request, "sec-websocket-version", "13")) {
                return new Whole(Answers.plain(426, "upgrade required").with("sec-websocket-version", "13"));
            }
            Opening<Function<WebSocket, WebSocket.Listener>> opening = opener.open(request);
            return opening instanceof Opening.Accepted<Function<WebSocket, WebSocket.Listener>> in
                    ? new Talk(in.then())
                    : refusal(opening);
        }
    }

    record Serving(StaticFiles files) implements Handling {
        @Override
        public Answer answer(Request request, List<Part> parts) throws Exception {
            return files.answer(request);
        }

        @Override
        public boolean hasHead() {
            return true;
        }
    }

    private static boolean asks(Request request, String header, String value) {
        return request.header(header).orElse("").equalsIgnoreCase(value);
    }

    private static Answer refusal(Opening<?> opening) {
        return new Whole(((Opening.Refused<?>) opening).reply());
    }
}
