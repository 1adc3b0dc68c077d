package org.huiyin.adapters.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.net.Request;

/**
 * Which requests somebody asks for. What is empty lets everything through.
 *
 * @param from requested at this moment or later
 * @param until requested before this moment
 */
record Asked(Set<String> ids, Set<String> services, Set<String> statuses, Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST_IDS = 100;

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    static Asked of(Request request, Instant now) {
        var from = moment(request, "start_date");
        var until = moment(request, "end_date");
        var end = until.orElseGet(() -> from.map(at -> at.plus(LONGEST)).orElseGet(() -> now.plusMillis(1)));
        var begin = from.orElseGet(() -> end.minus(LONGEST));
        if (begin.isAfter(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Fault.unreadable("start_date, end_date: expected at most 90 days from one to the other");
        }
        var asked = new Asked(
                list(request, "service_request_id"),
                list(request, "service_code"),
                list(request, "status"),
                begin,
                end);
        if (!Set.of(OPEN, CLOSED).containsAll(asked.statuses()) || asked.ids().size() > MOST_IDS) {
            throw Fault.unreadable("status: expected open, closed or both; service_request_id: at most " + MOST_IDS);
        }
        return asked;
    }

    private static Set<String> list(Request request, String name) {
        return request.query(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A plus sign in an address is a space to those who read it. */
    private static Optional<Instant> moment(Request request, String name) {
        return request.query(name).filter(text -> !text.isBlank()).map(text -> {
            try {
                return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
            } catch (DateTimeException e) {
                throw Fault.unreadable(name + ": expected a moment such as 2026-03-02T08:00:00+08:00");
            }
        });
    }
}
