package org.huiyin.adapters.console.pages.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemState;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;

/**
 * What somebody asked the ledger for, as it stands in the address. Values nobody knows let everything through.
 *
 * @param values by name, only those that were given and understood
 */
record Sieve(Map<String, String> values) {
    private static final List<String> NAMES =
            List.of("state", "kind", "matter", "grid", "source", "certainty", "from", "until", "words");
    private static final int LONGEST_WORDS = 40;

    Sieve {
        values = Map.copyOf(values);
    }

    static Sieve of(Visit visit) {
        var values = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            visit.request()
                    .query(name)
                    .map(String::strip)
                    .filter(value -> isKnown(visit, name, value))
                    .ifPresent(value -> values.put(name, value));
        }
        return new Sieve(values);
    }

    private static boolean isKnown(Visit visit, String name, String value) {
        var names = visit.wording().names();
        return switch (name) {
            case "state" ->
                value.equals("open") || value.equals("late") || state(value).isPresent();
            case "kind" -> kind(value).isPresent();
            case "matter" ->
                names.matters().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(matter -> matter.id().equals(value));
            case "source" -> source(value).isPresent();
            case "certainty" -> certainty(value).isPresent();
            case "words" -> !value.isEmpty() && value.length() <= LONGEST_WORDS;
            case "grid" -> names.grids().stream().anyMatch(grid -> grid.id().equals(value));
            default -> day(value).isPresent();
        };
    }

    private static Optional<ItemState> state(String value) {
        return named(ItemState.values(), value);
    }

    private static Optional<Kind> kind(String value) {
        return named(Kind.values(), value);
    }

    private static Optional<Asking.Source> source(String value) {
        return named(Asking.Source.values(), value);
    }

    private static Optional<Certainty> certainty(String value) {
        return named(Certainty.values(), value);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String value) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** What passes, of what the visitor sees; days are those of the town's clocks, the last one included. */
    ItemFilter filter(Visit visit) {
        var zone = visit.wording().times().zone();
        var now = visit.wording().times().now();
        var span = new ItemFilter.Span(begin("from", 0, zone), begin("until", 1, zone));
        var spanned = visit.pass().items().in(span);
        var stated = spanned.in(
                value("state").equals("open")
                        ? open()
                        : state(value("state")).stream().toList());
        var filter = stated.of(kind(value("kind")).stream().toList());
        var about = Optional.ofNullable(values.get("matter")).map(filter::about).orElse(filter);
        var late = value("state").equals("late") ? about.lateAt(now) : about;
        var sourced = source(value("source")).map(late::from).orElse(late);
        var held = certainty(value("certainty")).map(sourced::seen).orElse(sourced);
        var path = Optional.ofNullable(values.get("grid"))
                .map(visit.wording().names()::path)
                .orElse("");
        var gridded = path.startsWith(visit.pass().gridPath()) ? held.inGrids(path) : held;
        return Optional.ofNullable(values.get("words")).map(gridded::saying).orElse(gridded);
    }

    private static List<ItemState> open() {
        return Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();
    }

    private Optional<Instant> begin(String name, int later, ZoneId zone) {
        return day(value(name))
                .map(day -> day.plusDays(later).atStartOfDay(zone).toInstant());
    }

    /** As it goes into an address; begins with a question mark unless it is empty. */
    String query() {
        return NAMES.stream()
                .filter(values::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), q -> q.isEmpty() ? "" : "?" + q));
    }

    /** The same with one value changed; empty takes it away. */
    Sieve with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Sieve(changed);
    }

    /** The address of a page of what passes. */
    String path(int page) {
        var query = query();
        if (page < 2) {
            return "/console" + query;
        }
        return "/console" + (query.isEmpty() ? "?" : query + "&") + "page=" + page;
    }
}
