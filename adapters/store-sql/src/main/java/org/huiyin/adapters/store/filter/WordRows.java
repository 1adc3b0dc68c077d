package org.huiyin.adapters.store.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.item.Item;
import org.jdbi.v3.core.Handle;

/** The table of what is known of items in words, one narrow row each, so that it can be gone through for two characters. */
public record WordRows(Handle handle) {

    /**
     * What is known of it now takes the place of what was.
     *
     * @param earlier the item as it stands there, where that is remembered
     */
    public void write(Item item, Optional<Item> earlier) {
        if (earlier.filter(known -> words(known).equals(words(item))).isPresent()) {
            return;
        }
        handle.createUpdate("""
                insert into item_words (number, words)
                select number, cast(:words as text) from item where code = :code
                on conflict (number) do update set words = excluded.words where item_words.words <> excluded.words""")
                .bind("code", item.code())
                .bind("words", words(item))
                .execute();
    }

    /** What is not for everybody's ears is found by nobody's words. */
    private static String words(Item item) {
        if (item.subject().kind().isSensitive()) {
            return "";
        }
        var known =
                List.of(Optional.of(item.subject().summary()), item.subject().place(), item.word());
        return known.stream().flatMap(Optional::stream).flatMap(WordRows::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }
}
