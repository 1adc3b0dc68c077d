package org.huiyin.app.programs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.huiyin.account.Trace;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.key.ApiKey;
import org.huiyin.key.KeyScope;
import org.huiyin.key.KeyText;
import org.huiyin.key.Keys;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;

/** What {@code huiyin key} asks a running server: which keys there are (GET), one more, or one less (POST). */
public final class KeyRoute implements Transport.Exchange {
    public static final String PATH = "/admin/keys";

    private static final String OPERATOR = "operator";

    private final Keys keys;
    private final Supplier<Town> town;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random must be unguessable */
    public KeyRoute(Keys keys, Supplier<Town> town, InstantSource clock, RandomGenerator random) {
        this.keys = keys;
        this.town = town;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Reply answer(Request request) {
        var lines = request.method().equals("POST") ? changed(request) : all();
        return Reply.text(200, String.join("\n", lines) + "\n").with("cache-control", "no-store");
    }

    private List<String> all() {
        var known = keys.all().stream().map(this::line).toList();
        return known.isEmpty() ? List.of("no keys") : known;
    }

    private String line(ApiKey key) {
        return String.join(
                "\t",
                key.name(),
                names(key.scopes()),
                key.grid(),
                key.person().orElse("-"),
                key.isActive() ? "open" : "closed",
                key.used().map(at -> "used " + moment(at)).orElse("never used"));
    }

    private static String names(Set<KeyScope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private String moment(Instant at) {
        return at.atZone(town.get().roster().zone()).toOffsetDateTime().toString();
    }

    private List<String> changed(Request request) {
        var form = request.form();
        var name = first(form.get("name")).orElseThrow(() -> new BadRequest("key: no name (expected: one)"));
        if (form.containsKey("close")) {
            if (!keys.close(name, trace(Trace.What.CLOSED, name))) {
                throw new BadRequest("key: " + name + " (expected: an open one)");
            }
            return List.of("closed " + name);
        }
        var scopes = scopes(first(form.get("scopes")).orElse(""));
        var grid = grid(first(form.get("grid")), scopes);
        var person = first(form.get("person")).map(id -> person(id, scopes));
        return made(name, scopes, grid, person);
    }

    private List<String> made(String name, Set<KeyScope> scopes, String grid, Optional<String> person) {
        var text = KeyText.fresh(name, random);
        ApiKey key;
        try {
            key = ApiKey.made(name, text, scopes, grid, person, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()), e);
        }
        if (!keys.add(key, trace(Trace.What.MADE, name))) {
            throw new BadRequest("key: " + name + ": taken (expected: a name no key ever had)");
        }
        return key.opens(KeyScope.CALENDAR)
                ? List.of(text.text(), "/calendar/" + text.text() + ".ics")
                : List.of(text.text());
    }

    private static Set<KeyScope> scopes(String written) {
        var scopes = EnumSet.noneOf(KeyScope.class);
        for (String word : written.split(",", -1)) {
            scopes.add(Arrays.stream(KeyScope.values())
                    .filter(scope -> scope.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest("key: scope: " + word + " (expected: some of "
                            + names(EnumSet.allOf(KeyScope.class)) + ")")));
        }
        return scopes;
    }

    private String grid(Optional<String> id, Set<KeyScope> scopes) {
        var grids = town.get().roster().grids();
        if (scopes.stream().anyMatch(KeyScope::isOfWholeTown)
                && id.filter(part -> !part.equals(grids.root().id())).isPresent()) {
            throw new BadRequest(
                    "key: grid: " + id.get() + " (expected: none, for these scopes are of the whole town)");
        }
        return id.map(known -> grids.find(known)
                        .orElseThrow(() -> new BadRequest("key: grid: " + known + " (expected: one of the roster)")))
                .orElseGet(grids::root)
                .id();
    }

    private String person(String id, Set<KeyScope> scopes) {
        var member = town.get().roster().member(id);
        boolean mustBeStaff = scopes.stream().anyMatch(KeyScope::needsPerson);
        return member.filter(person -> !mustBeStaff || person.isStaff())
                .map(Person::id)
                .orElseThrow(() -> new BadRequest("key: person: " + id + " (expected: a member"
                        + (mustBeStaff ? " of staff" : "") + " of the roster)"));
    }

    private Trace trace(Trace.What what, String name) {
        return Trace.of(clock.instant(), OPERATOR, what).about("key:" + name);
    }

    private static Optional<String> first(@Nullable List<String> values) {
        return values == null ? Optional.empty() : values.stream().findFirst().filter(value -> !value.isEmpty());
    }
}
