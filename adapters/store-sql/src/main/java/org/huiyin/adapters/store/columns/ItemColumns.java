package org.huiyin.adapters.store.columns;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huiyin.item.Item;
import org.jdbi.v3.core.statement.Update;

/**
 * The columns by which items are found and counted, beside the body that holds all of them.
 *
 * @param values by the name of the column; an {@link Optional} where there may be none
 */
public record ItemColumns(Map<String, Object> values) {

    /** All that follow from the item itself. */
    public static ItemColumns of(Item item) {
        var subject = item.subject();
        var clock = item.clock();
        var values = new LinkedHashMap<String, Object>();
        values.put("state", item.state());
        values.put("kind", subject.kind());
        values.put("matter", subject.matter());
        values.put("grid_path", subject.gridPath());
        values.put("group_id", item.asking().group());
        values.put("reporter", item.asking().reporter());
        values.put("handler", item.handling().handler());
        values.put("opened_at", clock.opened().toEpochMilli());
        values.put("resolved_at", clock.resolved().map(Instant::toEpochMilli));
        values.put("closed_at", clock.closed().map(Instant::toEpochMilli));
        values.put("due_at", clock.due().map(Instant::toEpochMilli));
        values.put("found_at", clock.found().toEpochMilli());
        values.put("profile", item.profile());
        values.put("rating", item.rating());
        values.put("repeat_of", item.links().repeatOf());
        values.put("certainty", subject.certainty());
        return new ItemColumns(values);
    }

    /**
     * Those that differ from what stands in the table. A database writes every index anew whose column an update names,
     * even where it names the same value.
     */
    public ItemColumns since(ItemColumns earlier) {
        var changed = new LinkedHashMap<>(values);
        changed.entrySet().removeIf(column -> column.getValue().equals(earlier.values.get(column.getKey())));
        return new ItemColumns(changed);
    }

    public ItemColumns with(String column, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new ItemColumns(more);
    }

    /** Their names, each after a comma. */
    public String names() {
        return joined(name -> ", " + name);
    }

    /** The places for their values, each after a comma. */
    public String places() {
        return joined(name -> ", :" + name);
    }

    /** Each with the place for its value, after a comma. */
    public String assignments() {
        return joined(name -> ", " + name + " = :" + name);
    }

    private String joined(UnaryOperator<String> part) {
        return values.keySet().stream().map(part).collect(Collectors.joining());
    }

    public Update bind(Update update) {
        values.forEach(update::bind);
        return update;
    }
}
