package org.huiyin.adapters.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.net.Reply;
import org.jspecify.annotations.Nullable;

/** The routes of a transport, the most literal first. Filled before the start, only read afterwards. */
final class Router {
    /** The last segment of a route that stands for all the rest of a path. */
    static final String REST = "**";

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String path, List<String> segments, Handling handling) {}

    /** What is to be done with a request, and the parameters of its path. */
    record Match(String route, Handling handling, Map<String, String> parameters) {}

    void add(String method, String path, Handling handling) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: " + path + " (expected: a slash first)");
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        requireDistinctNames(path, segments);
        for (Route route : routes) {
            if (route.method.equals(method) && shape(route.segments).equals(shape(segments))) {
                throw new IllegalArgumentException("path: " + method + " " + path + " (expected: not given before)");
            }
        }
        routes.add(new Route(method, path, segments, handling));
        routes.sort(Comparator.comparing(route -> shape(route.segments)));
    }

    /** Always finds something to do, if only to say that there is nothing. */
    Match find(String method, List<String> asked) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> parameters = fit(route.segments, asked);
            if (parameters != null && serves(route, method)) {
                return new Match(route.method + " " + route.path, route.handling, parameters);
            }
            if (parameters != null) {
                allowed.add(route.method);
                allowed.addAll(serves(route, "HEAD") ? Set.of("HEAD") : Set.of());
            }
        }
        Reply reply = allowed.isEmpty()
                ? Answers.plain(404, "not found")
                : Answers.plain(405, "method not allowed").with("allow", String.join(", ", allowed));
        return new Match("none", new Handling.Telling(reply), Map.of());
    }

    private static boolean serves(Route route, String method) {
        boolean bodiless = route.handling instanceof Handling.Exchanging || route.handling instanceof Handling.Serving;
        return route.method.equals(method) || bodiless && route.method.equals("GET") && method.equals("HEAD");
    }

    private static @Nullable Map<String, String> fit(List<String> segments, List<String> asked) {
        boolean open = segments.get(segments.size() - 1).equals(REST);
        int fixed = open ? segments.size() - 1 : segments.size();
        if (open ? asked.size() <= fixed : asked.size() != fixed) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < fixed; i++) {
            String segment = segments.get(i);
            if (free(segment) && !asked.get(i).isEmpty()) {
                parameters.put(name(segment), asked.get(i));
            } else if (!segment.equals(asked.get(i))) {
                return null;
            }
        }
        if (open) {
            parameters.put(REST, String.join("/", asked.subList(fixed, asked.size())));
        }
        return parameters;
    }

    /** Sorts literal segments before parameters and these before the rest: no character comes after the last one. */
    private static String shape(List<String> segments) {
        StringBuilder shape = new StringBuilder();
        for (String segment : segments) {
            shape.append('/').append(segment.equals(REST) ? "\uffff\uffff" : free(segment) ? "\uffff" : segment);
        }
        return shape.toString();
    }

    private static void requireDistinctNames(String path, List<String> segments) {
        Set<String> names = new HashSet<>();
        for (String segment : segments) {
            if (free(segment) && (name(segment).isEmpty() || !names.add(name(segment)))) {
                throw new IllegalArgumentException("path: " + path + " (expected: every parameter with its own name)");
            }
        }
    }

    private static boolean free(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
