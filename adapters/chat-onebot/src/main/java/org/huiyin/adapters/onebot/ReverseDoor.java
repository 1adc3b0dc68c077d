package org.huiyin.adapters.onebot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.WebSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where programs dial in for their accounts. Nobody comes in without the account's own token. */
final class ReverseDoor {
    static final String PATH = "/onebot/v11/ws";

    private static final Logger LOG = LoggerFactory.getLogger(ReverseDoor.class);

    private final Map<String, OurAccount> accounts;
    private final RandomGenerator random;

    ReverseDoor(Map<String, OurAccount> accounts, RandomGenerator random) {
        this.accounts = Map.copyOf(accounts);
        this.random = random;
    }

    Opening<Function<WebSocket, WebSocket.Listener>> open(Request request) {
        var account =
                Optional.ofNullable(accounts.get(request.header("x-self-id").orElse("")));
        var token = token(request);
        if (token.isEmpty()) {
            return refuse(401, "no token");
        }
        // The same answer to a wrong account and a wrong token: who guesses learns nothing.
        if (account.filter(known -> isOf(known, token.get())).isEmpty()) {
            return refuse(403, "wrong account or token");
        }
        var role = role(request.header("x-client-role").orElse("universal"));
        if (role.isEmpty()) {
            return refuse(400, "x-client-role of another kind");
        }
        if (!account.get().isOpen()) {
            return refuse(503, "not open");
        }
        return Opening.accept(socket -> new Caller(account.get(), role.get(), socket));
    }

    private static Opening<Function<WebSocket, WebSocket.Listener>> refuse(int status, String why) {
        LOG.warn("onebot: a caller was refused: {}", why);
        return Opening.refuse(Reply.of(status));
    }

    private static boolean isOf(OurAccount account, String token) {
        return account.link() instanceof OneBotSettings.Link.Reverse reverse
                && reverse.token().is(token);
    }

    private static Optional<String> token(Request request) {
        return request.header("authorization")
                .map(header -> header.substring(header.indexOf(' ') + 1).strip())
                .or(() -> request.query("access_token"))
                .filter(token -> !token.isEmpty());
    }

    private static Optional<SocketLine.Role> role(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "api" -> Optional.of(SocketLine.Role.API);
            case "event" -> Optional.of(SocketLine.Role.EVENT);
            case "universal" -> Optional.of(SocketLine.Role.UNIVERSAL);
            default -> Optional.empty();
        };
    }

    /** A program that dialled in. While its account's backlog is full, the call that brought the last frame lasts. */
    private final class Caller implements WebSocket.Listener, SocketLine.Wire {
        private final OurAccount account;
        private final WebSocket socket;
        private final SocketLine line;

        Caller(OurAccount account, SocketLine.Role role, WebSocket socket) {
            this.account = account;
            this.socket = socket;
            this.line = new SocketLine(account, role, this, Long.toHexString(random.nextLong()) + "-");
            if (account.isOpen()) {
                account.attach(line, role);
            } else {
                socket.close(1001, "we stop");
            }
        }

        @Override
        public void text(String message) throws Exception {
            line.frame(message);
            account.room().toCompletableFuture().get();
        }

        @Override
        public void binary(byte[] message) {
            // OneBot v11 speaks in text alone.
        }

        @Override
        public void closed(int code, String reason) {
            line.over("closed with " + code);
        }

        @Override
        public CompletionStage<@Nullable Void> send(String frame) {
            return socket.send(frame);
        }

        @Override
        public void close(int code, String reason) {
            socket.close(code, reason);
        }
    }
}
