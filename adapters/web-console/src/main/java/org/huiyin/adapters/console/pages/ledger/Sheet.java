package org.huiyin.adapters.console.pages.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.adapters.console.words.Wording;
import org.huiyin.item.Item;

/**
 * A table of texts with a line of headings.
 *
 * @param mark stands above everything: who took it away, when and what for; empty where nobody asks
 */
public record Sheet(String name, Optional<String> mark, List<String> headings, List<List<String>> rows) {
    private static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "matter",
            "urgency",
            "state",
            "grid",
            "place",
            "handler",
            "opened",
            "due",
            "resolved",
            "rating",
            "summary");

    public Sheet(String name, List<String> headings, List<List<String>> rows) {
        this(name, Optional.empty(), headings, rows);
    }

    /** The same under a mark. */
    Sheet marked(String newMark) {
        return new Sheet(name, Optional.of(newMark), headings, rows);
    }

    /** Every line there is, the headings after the mark. */
    List<List<String>> lines() {
        return Stream.of(mark.map(List::of).stream(), Stream.of(headings), rows.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** A row for each item. Who asked, and what sensitive ones are about, is not in it. */
    static Sheet of(List<Item> items, Wording w) {
        return new Sheet(
                w.say("title.ledger"),
                COLUMNS.stream().map(column -> w.say("column." + column)).toList(),
                items.stream().map(item -> row(item, w)).toList());
    }

    private static List<String> row(Item item, Wording w) {
        var subject = item.subject();
        boolean told = !subject.kind().isSensitive();
        return List.of(
                item.code(),
                w.choice("kind", subject.kind()),
                w.names().matter(subject),
                w.choice("urgency", subject.urgency()),
                w.choice("state", item.state()),
                w.names().grid(subject.grid()),
                told ? subject.place().orElse("") : w.say("hidden"),
                w.names().handler(item.handling()).orElse(""),
                w.times().full(item.clock().opened()),
                full(item.clock().due(), w),
                full(item.clock().resolved(), w),
                item.rating().map(rating -> w.choice("rating", rating)).orElse(""),
                told ? subject.summary() : w.say("hidden"));
    }

    private static String full(Optional<Instant> at, Wording w) {
        return at.map(w.times()::full).orElse("");
    }
}
