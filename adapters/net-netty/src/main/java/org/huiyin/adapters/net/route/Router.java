package org.huiyin.adapters.net.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Routes and what each leads to, the most literal first. May be added to while others find their way. */
public final class Router<T> {
    /** The last segment of a route that stands for all the rest of a path, and the parameter it is found under. */
    public static final String REST = "**";

    private static final String AFTER_ALL = "\uffff";

    private volatile List<Route<T>> routes = List.of();

    private record Route<T>(String method, String path, List<String> segments, T goal) {}

    /** What was found for a method and a path. */
    public sealed interface Found<T> {}

    /** A route, what it leads to, and the parameters of the path. */
    public record Match<T>(String route, T goal, Map<String, String> parameters) implements Found<T> {}

    /** No route, but these methods would find one at the same path; none means the path is unknown. */
    public record Missing<T>(Set<String> methods) implements Found<T> {}

    /** Fails if the path is malformed, or given before for the same method. */
    public synchronized void add(String method, String path, T goal) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: " + path + " (expected: a slash first)");
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        requireDistinctNames(path, segments);
        for (Route<T> route : routes) {
            if (route.method.equals(method) && shape(route.segments).equals(shape(segments))) {
                throw new IllegalArgumentException("path: " + method + " " + path + " (expected: not given before)");
            }
        }
        List<Route<T>> more = new ArrayList<>(routes);
        more.add(new Route<>(method, path, segments, goal));
        more.sort(Comparator.comparing(route -> shape(route.segments)));
        routes = List.copyOf(more);
    }

    public Found<T> find(String method, List<String> asked) {
        Set<String> methods = new TreeSet<>();
        for (Route<T> route : routes) {
            Map<String, String> parameters = fit(route.segments, asked);
            if (parameters != null && route.method.equals(method)) {
                return new Match<>(method + " " + route.path, route.goal, parameters);
            }
            if (parameters != null) {
                methods.add(route.method);
            }
        }
        return new Missing<>(methods);
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

    /** Sorts literal segments before parameters, and these before the rest. */
    private static String shape(List<String> segments) {
        StringBuilder shape = new StringBuilder();
        for (String segment : segments) {
            String rank = segment.equals(REST) ? AFTER_ALL + AFTER_ALL : AFTER_ALL;
            shape.append('/').append(segment.equals(REST) || free(segment) ? rank : segment);
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
