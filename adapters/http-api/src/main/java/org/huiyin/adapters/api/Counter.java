package org.huiyin.adapters.api;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.desk.Town;
import org.huiyin.key.KeyCabinet;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** The counter at which calls are taken: it lets callers in, sees that a call is whole, and writes its answer out. */
final class Counter {
    private static final String JSON = "application/json";
    /** Of what people say; administrators send whole files. */
    private static final int LARGEST_BODY = 64 << 10;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Guard guard;
    private final Once once;
    private final Supplier<Town> town;
    private final InstantSource clock;

    Counter(Guard guard, KeyCabinet cabinet, Supplier<Town> town, InstantSource clock) {
        this.guard = guard;
        this.once = new Once(cabinet.answers());
        this.town = town;
        this.clock = clock;
    }

    /** Gives the transport the routes, and for every other method of their paths a problem. */
    void open(List<Route> routes, Transport transport) {
        routes.forEach(route -> transport.exchange(route.method(), route.path(), request -> reply(route, request)));
        var byPath = routes.stream().collect(Collectors.groupingBy(Route::path));
        byPath.forEach((path, served) -> {
            var known = served.stream().map(Route::method).collect(Collectors.toSet());
            var allowed = known.stream().sorted().collect(Collectors.joining(", "));
            METHODS.stream()
                    .filter(method -> !known.contains(method))
                    .forEach(method -> transport.exchange(
                            method,
                            path,
                            request -> Problem.of(405, "The path is served otherwise")
                                    .and("allow", allowed)
                                    .reply()));
        });
    }

    private Reply reply(Route route, Request request) {
        try {
            return written(answer(route, request), request);
        } catch (Problem problem) {
            return problem.reply();
        } catch (StoreConflict conflict) {
            return Problem.of(409, "Somebody else was faster").reply();
        }
    }

    private Answer answer(Route route, Request request) {
        var now = clock.instant();
        var caller = guard.caller(request, route.scope(), now);
        if (!takesJson(request)) {
            throw Problem.with(406, "Answers are JSON", "Accept", "expected: " + JSON);
        }
        var call = new Call(request, caller, town.get(), now);
        checkQuestions(route, request);
        if (!route.acts()) {
            return route.handler().answer(call);
        }
        checkBody(route, request);
        return once.answer(call, route.handler()::answer);
    }

    private static void checkQuestions(Route route, Request request) {
        for (String name : request.query().keySet()) {
            if (route.questions().stream().noneMatch(question -> question.name().equals(name))) {
                throw Problem.unreadable(name, "unknown here");
            }
        }
    }

    private static void checkBody(Route route, Request request) {
        int largest = route.scope() == KeyScope.SYSTEM ? Transport.LARGEST_EXCHANGE : LARGEST_BODY;
        if (request.body().size() > largest) {
            throw Problem.of(413, "The body is larger than " + largest + " bytes");
        }
        var type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(JSON)) {
            throw Problem.with(415, "Bodies are JSON", "Content-Type", "expected: " + JSON);
        }
    }

    private static boolean takesJson(Request request) {
        var accepted = request.headers().getOrDefault("accept", List.of());
        return accepted.isEmpty()
                || accepted.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(
                                type -> Stream.of(JSON, "application/*", "*/*").anyMatch(type::equals));
    }

    private static Reply written(Answer answer, Request request) {
        var known = request.header("if-none-match");
        if (answer.tag().isPresent() && known.equals(answer.tag())) {
            return Reply.of(304).with("etag", answer.tag().get());
        }
        var reply = Reply.of(answer.status(), JSON, Body.of(answer.body().toString()))
                .with("cache-control", "no-store")
                .with("x-content-type-options", "nosniff");
        return answer.tag().map(tag -> reply.with("etag", tag)).orElse(reply);
    }
}
