package org.huiyin.adapters.api.route;

import java.util.List;

/**
 * A parameter of a route's query.
 *
 * @param choices what it may be; empty where it may be more than can be listed
 */
public record Question(String name, Form form, String meaning, List<String> choices) {

    /** What its values look like. */
    public enum Form {
        TEXT,
        DAY,
        NUMBER
    }

    public Question {
        choices = List.copyOf(choices);
    }

    public static Question text(String name, String meaning) {
        return new Question(name, Form.TEXT, meaning, List.of());
    }

    public static Question day(String name, String meaning) {
        return new Question(name, Form.DAY, meaning, List.of());
    }

    public static Question number(String name, String meaning) {
        return new Question(name, Form.NUMBER, meaning, List.of());
    }

    public static Question oneOf(String name, String meaning, List<String> choices) {
        return new Question(name, Form.TEXT, meaning, choices);
    }
}
