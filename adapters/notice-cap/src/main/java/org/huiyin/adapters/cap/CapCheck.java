package org.huiyin.adapters.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.adapters.cap.CapException.Fault;

/** Holds an alert against the standard. What the standard does not know is let be. */
final class CapCheck {
    private static final Set<String> REFERRING = Set.of("Update", "Cancel", "Ack", "Error");
    private static final Set<String> MOMENTS = Set.of("sent", "effective", "onset", "expires");
    /** What an alert of each scope must say besides. */
    private static final Map<String, String> SCOPED = Map.of("Restricted", "restriction", "Private", "addresses");

    private final List<Fault> faults = new ArrayList<>();

    private CapCheck() {}

    static List<Fault> faults(Element root) {
        var check = new CapCheck();
        if (!root.isCap() || !root.name().local().equals("alert")) {
            check.fault(
                    root,
                    root.name().written(),
                    "namespace " + root.name().namespace() + " (expected: alert of " + Element.CAP + ")");
        } else {
            check.inside(root, "alert");
            check.alert(root);
        }
        return List.copyOf(check.faults);
    }

    private void fault(Element where, String path, String complaint) {
        faults.add(new Fault(where.line(), path, complaint));
    }

    private void inside(Element element, String path) {
        var shape = Shape.inside(element.name().local());
        int reached = 0;
        for (Element child : element.children()) {
            int place = place(child, shape);
            if (place >= 0) {
                if (place < reached) {
                    fault(
                            child,
                            path + "." + child.name().local(),
                            "out of order (expected: before "
                                    + shape.get(reached).name() + ")");
                }
                reached = Math.max(reached, place);
            }
        }
        for (Shape.Child child : shape) {
            number(element, child, path);
        }
    }

    private static int place(Element child, List<Shape.Child> shape) {
        for (int i = 0; child.isCap() && i < shape.size(); i++) {
            if (shape.get(i).name().equals(child.name().local())) {
                return i;
            }
        }
        return -1;
    }

    private void number(Element element, Shape.Child child, String path) {
        var found = element.all(child.name());
        var inner = path + "." + child.name();
        if (found.isEmpty() && child.isNeeded()) {
            fault(element, inner, "missing (expected: " + (child.isMany() ? "one or more" : "one") + ")");
        }
        if (found.size() > 1 && !child.isMany()) {
            fault(found.get(1), inner, found.size() + " times (expected: once)");
        }
        for (Element each : found) {
            if (Shape.inside(child.name()).isEmpty()) {
                value(each, inner, child);
            } else {
                inside(each, inner);
            }
        }
    }

    private void value(Element element, String path, Shape.Child child) {
        var text = element.text();
        var choices = Shape.choices(child.name());
        if (!choices.isEmpty() && !choices.contains(text)) {
            fault(element, path, shown(text) + " (expected: one of " + String.join(", ", choices) + ")");
        } else if (MOMENTS.contains(child.name())) {
            moment(element, path, text);
        } else if (child.isNeeded() && text.isEmpty()) {
            fault(element, path, "nothing (expected: a text)");
        } else {
            special(element, path, text, child.name());
        }
    }

    private void moment(Element element, String path, String text) {
        if (Notation.read(text).isEmpty()) {
            fault(element, path, shown(text) + " (expected: such as 2026-07-01T09:00:00+08:00, not Z)");
        }
    }

    private void special(Element element, String path, String text, String name) {
        var expected = switch (name) {
            case "identifier", "sender" -> text.matches("[^\\s,<&]+") ? "" : "no spaces, commas, < or &";
            case "polygon" -> Notation.isPolygon(text) ? "" : "four or more pairs LAT,LON, the last like the first";
            case "circle" -> Notation.isCircle(text) ? "" : "LAT,LON RADIUS";
            case "size" -> text.matches("\\d{1,12}") ? "" : "a number of bytes";
            case "digest" -> text.matches("[0-9a-fA-F]{40}") ? "" : "a SHA-1 in hexadecimal";
            case "references" -> isReferences(text) ? "" : "SENDER,IDENTIFIER,SENT, more after a space";
            case "altitude", "ceiling" -> Notation.isNumber(text) ? "" : "a number";
            default -> "";
        };
        if (!expected.isEmpty()) {
            fault(element, path, shown(text) + " (expected: " + expected + ")");
        }
    }

    static boolean isReferences(String text) {
        for (String one : text.split("\\s+", -1)) {
            var parts = one.split(",", -1);
            if (parts.length != 3
                    || parts[0].isEmpty()
                    || parts[1].isEmpty()
                    || Notation.read(parts[2]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What one element asks of another. */
    private void alert(Element alert) {
        var type = alert.text("msgType").orElse("");
        if (REFERRING.contains(type) && alert.text("references").isEmpty()) {
            fault(alert, "alert.references", "missing (expected: with msgType " + type + ")");
        }
        var scope = alert.text("scope").orElse("");
        SCOPED.forEach((which, needed) -> {
            if (scope.equals(which) && alert.text(needed).isEmpty()) {
                fault(alert, "alert." + needed, "missing (expected: with scope " + which + ")");
            }
        });
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
