package org.huiyin.adapters.cap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the standard lets stand inside its elements: in which order, how often, and which words. */
final class Shape {
    /** A child that may stand here. */
    record Child(String name, boolean isNeeded, boolean isMany) {

        /** {@code name}, {@code name!} for needed, {@code name*} for any number, {@code name+} for one or more. */
        static Child of(String written) {
            char end = written.charAt(written.length() - 1);
            boolean isMarked = "!*+".indexOf(end) >= 0;
            return new Child(
                    isMarked ? written.substring(0, written.length() - 1) : written,
                    end == '!' || end == '+',
                    end == '*' || end == '+');
        }
    }

    private static final String PAIR = "valueName! value!";

    private static final Map<String, List<Child>> CHILDREN = Map.of(
            "alert",
            children("identifier! sender! sent! status! msgType! source scope! restriction addresses code* note"
                    + " references incidents info*"),
            "info",
            children(
                    "language category+ event! responseType* urgency! severity! certainty! audience eventCode* effective"
                            + " onset expires senderName headline description instruction web contact parameter* resource*"
                            + " area*"),
            "resource",
            children("resourceDesc! mimeType! size uri derefUri digest"),
            "area",
            children("areaDesc! polygon* circle* geocode* altitude ceiling"),
            "eventCode",
            children(PAIR),
            "parameter",
            children(PAIR),
            "geocode",
            children(PAIR));

    private static final Map<String, List<String>> WORDS = Map.of(
            "status", words("Actual Exercise System Test Draft"),
            "msgType", words("Alert Update Cancel Ack Error"),
            "scope", words("Public Restricted Private"),
            "category", words("Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other"),
            "responseType", words("Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None"),
            "urgency", words("Immediate Expected Future Past Unknown"),
            "severity", words("Extreme Severe Moderate Minor Unknown"),
            "certainty", words("Observed Likely Possible Unlikely Unknown"));

    private Shape() {}

    private static List<Child> children(String written) {
        return words(written).stream().map(Child::of).toList();
    }

    private static List<String> words(String written) {
        return Stream.of(written.split(" ", -1)).toList();
    }

    /** What may stand inside; nothing for an element that holds characters. */
    static List<Child> inside(String element) {
        return CHILDREN.getOrDefault(element, List.of());
    }

    /** The words it may be; nothing for one that may be any. */
    static List<String> choices(String element) {
        return WORDS.getOrDefault(element, List.of());
    }
}
