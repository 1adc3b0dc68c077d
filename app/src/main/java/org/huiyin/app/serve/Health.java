package org.huiyin.app.serve;

import java.util.function.BooleanSupplier;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;

/** The two questions a watchdog asks: whether the program lives, and whether it takes messages. */
final class Health {
    private volatile BooleanSupplier ready = () -> false;

    void register(Transport transport) {
        transport
                .exchange("GET", "/healthz", request -> plain(200, "ok"))
                .exchange(
                        "GET",
                        "/readyz",
                        request -> ready.getAsBoolean() ? plain(200, "ready") : plain(503, "not ready"));
    }

    /** From now on this tells whether messages are taken. */
    void follow(BooleanSupplier taking) {
        ready = taking;
    }

    private static Reply plain(int status, String word) {
        return Reply.text(status, word + "\n").with("cache-control", "no-store");
    }
}
