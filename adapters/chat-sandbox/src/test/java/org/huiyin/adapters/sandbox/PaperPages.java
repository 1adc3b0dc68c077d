package org.huiyin.adapters.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.huiyin.delivery.Saying;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.figures.Workload;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Pages;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Reading;

/** A ledger that is what it was told to be. */
final class PaperPages implements Pages {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final List<Saying> sayings = new CopyOnWriteArrayList<>();
    final List<Item> items = new CopyOnWriteArrayList<>();
    final List<Notice> notices = new CopyOnWriteArrayList<>();
    final Map<Message.Id, Reading> readings = new ConcurrentHashMap<>();

    @Override
    public List<Item> items(List<ItemState> states, int limit, int skip) {
        return items;
    }

    @Override
    public List<Item> items(ItemFilter filter, int limit, int skip) {
        return items;
    }

    @Override
    public int count(ItemFilter filter, int most) {
        return items.size();
    }

    @Override
    public List<Hotspot> hotspots(Scope scope, int limit) {
        return List.of();
    }

    @Override
    public List<Recurrence> recurrences(Scope scope, int limit) {
        return List.of();
    }

    @Override
    public List<Topic> topics(Scope scope, int limit) {
        return List.of();
    }

    @Override
    public List<Integer> hourly(Scope scope) {
        return List.of();
    }

    @Override
    public List<Workload> workloads(String gridPath, Instant now) {
        return List.of();
    }

    @Override
    public void everyItem(Consumer<Item> each) {
        items.forEach(each);
    }

    @Override
    public void everySaying(Consumer<Saying> each) {
        sayings.forEach(each);
    }

    @Override
    public Figures figures(Scope scope) {
        throw new UnsupportedOperationException("figures: nobody asks for them here");
    }

    @Override
    public List<Notice> notices(int limit) {
        return notices;
    }

    @Override
    public List<DutyRecord> records(int limit) {
        return List.of();
    }

    @Override
    public List<Saying> sayings(int limit) {
        return sayings;
    }

    @Override
    public List<Saying> unknown(int limit) {
        return List.of();
    }

    @Override
    public List<Heard> heard(Optional<String> chat, int limit) {
        var found = new ArrayList<>(heard);
        chat.ifPresent(id -> found.removeIf(h -> !h.message().chat().id().equals(id)));
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }

    @Override
    public Optional<Reading> reading(Message.Id message) {
        return Optional.ofNullable(readings.get(message));
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return List.of();
    }

    @Override
    public List<String> brokenHistories() {
        return List.of();
    }

    @Override
    public Counts counts() {
        return new Counts(heard.size(), 0, items.size());
    }
}
