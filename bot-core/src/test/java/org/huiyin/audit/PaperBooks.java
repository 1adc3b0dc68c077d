package org.huiyin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;

/** Books on paper: what was put in, and nothing under a head. */
final class PaperBooks implements Books {
    private final List<Entry.Account> accounts = new ArrayList<>();

    void add(Item item, List<ItemEvent> events, Entry.Word... words) {
        accounts.add(
                new Entry.Account(accounts.size() + 1, item, item.state(), new History.Whole(events), List.of(words)));
    }

    @Override
    public void read(Consumer<Entry> reader) {
        accounts.forEach(reader);
    }

    @Override
    public Optional<Item> item(String code) {
        return accounts.stream()
                .map(Entry.Account::item)
                .filter(i -> i.code().equals(code))
                .findFirst();
    }

    @Override
    public List<String> withoutItem(int limit) {
        return List.of();
    }

    @Override
    public List<String> withoutStep(int limit) {
        return List.of();
    }

    @Override
    public List<String> smuggled(int limit) {
        return List.of();
    }

    @Override
    public Extent heads(Consumer<Sealed> reader) {
        return new Extent(0, 0);
    }

    @Override
    public Optional<Head> head(long number) {
        return Optional.empty();
    }

    @Override
    public Optional<Head> seal(Instant at, Signet signet) {
        return Optional.empty();
    }
}
