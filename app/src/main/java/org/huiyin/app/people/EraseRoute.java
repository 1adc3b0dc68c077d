package org.huiyin.app.people;

import java.util.List;
import java.util.Map;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What {@code huiyin erase} asks a running server. */
public final class EraseRoute implements Transport.Exchange {
    public static final String PATH = "/admin/erase";
    private static final int NOBODY = 400;

    private final Store store;

    public EraseRoute(Store store) {
        this.store = store;
    }

    /** The fields of the form. */
    public static Map<String, String> form(String person) {
        return Map.of("person", person);
    }

    @Override
    public Reply answer(Request request) {
        var person = request.form().getOrDefault("person", List.of()).stream()
                .findFirst()
                .orElse("");
        if (person.isBlank()) {
            return Reply.text(NOBODY, "person: none (expected: an id)\n");
        }
        erase(person, store);
        return Reply.text(200, "erased\n").with("cache-control", "no-store");
    }

    /** The same on a stopped server. */
    public static void erase(String person, Store store) {
        store.inTransaction(ledger -> {
            ledger.erase(person);
            return true;
        });
    }
}
