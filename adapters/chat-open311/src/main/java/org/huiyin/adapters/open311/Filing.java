package org.huiyin.adapters.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.door.House;
import org.huiyin.grid.Grid;
import org.huiyin.key.ApiKey;
import org.huiyin.key.KeyScope;
import org.huiyin.key.KeyText;
import org.huiyin.key.Keyhole;
import org.huiyin.key.Meter;
import org.huiyin.message.Message;
import org.huiyin.net.Request;

/** Takes requests of those who have a key, and hands them over like any message. */
final class Filing {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration HOUR = Duration.ofHours(1);

    private final House house;
    private final Intake intake;
    private final Keyhole keyhole;
    private final Meter filed = new Meter(HOUR);
    private final Meter wrong = new Meter(HOUR);

    /** Hands a message over; false when it was not written down. */
    @FunctionalInterface
    interface Intake {
        boolean takes(Message message) throws InterruptedException;
    }

    Filing(House house, Intake intake) {
        this.house = house;
        this.intake = intake;
        this.keyhole = new Keyhole(house.store().keyCabinet().keys());
    }

    Tree file(Request request) throws InterruptedException {
        var type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(FORM)) {
            throw new Fault(415, "Content-Type: expected " + FORM);
        }
        var form = request.form();
        var now = house.clock().instant();
        var shown = new KeyText(form.getOrDefault("api_key", List.of("")).get(0));
        var key = key(shown, request, now);
        var report = Filed.of(form);
        if (new OpenMatters(house.catalogue().get(), Tongue.ofTheTown(house))
                .find(report.service())
                .isEmpty()) {
            throw Fault.missing("service_code");
        }
        var grid = grid(report, key);
        var slip = request.header("idempotency-key")
                .map(call -> Slip.of(shown.text(), call))
                .orElseGet(() -> Slip.fresh(house.random()));
        var message = report.message(slip.chat(), Tongue.ofTheTown(house), grid, now);
        if (!intake.takes(message)) {
            throw new Fault(503, "not taken; please come again");
        }
        return answer(slip, request);
    }

    private Tree answer(Slip slip, Request request) {
        var notice = Tongue.of(request, house).say("notice");
        var standing = house.store()
                .look(slip::standing)
                .orElseGet(() -> Tree.Fields.none().with("token", slip.token()));
        return new Tree.Rows("request", List.of(standing.with("service_notice", notice)));
    }

    /** Whoever guesses is held back by where they come from; whoever has a key by how much comes in with it. */
    private ApiKey key(KeyText shown, Request request, Instant now) {
        var limits = house.limits().get();
        var from = request.client().getHostAddress();
        if (wrong.full(from, limits.lookups(), now).isPresent()) {
            throw new Fault(429, "api_key: too many wrong ones");
        }
        var key = keyhole.open(shown, now).filter(known -> known.opens(KeyScope.OPEN311));
        if (key.isEmpty()) {
            wrong.count(from, now);
            throw new Fault(403, "api_key: wrong (expected: a key for open311)");
        }
        if (filed.full(key.get().name(), limits.allReports(), now).isPresent()) {
            throw new Fault(429, "too many requests with this key");
        }
        filed.count(key.get().name(), now);
        return key.get();
    }

    /** The name of the grid that was given, else of the one the key is for, unless that is the whole town. */
    private String grid(Filed report, ApiKey key) {
        var grids = house.roster().get().grids();
        if (report.grid().isPresent()) {
            return report.grid()
                    .flatMap(grids::find)
                    .map(Grid::name)
                    .orElseThrow(() -> Fault.unreadable("address_id: expected the id of a grid"));
        }
        return Optional.of(key.grid())
                .filter(id -> !id.equals(grids.root().id()))
                .flatMap(grids::find)
                .map(Grid::name)
                .orElse("");
    }
}
