package org.huiyin.adapters.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Scope;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** All items, newest first. */
public final class LedgerPage {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 2_000;

    private final Store store;
    private final Frame frame;
    private final Supplier<Scope> lately;

    /** @param lately what the figures of the first page are made of */
    public LedgerPage(Store store, Frame frame, Supplier<Scope> lately) {
        this.store = store;
        this.frame = frame;
        this.lately = lately;
    }

    /** A choice of states to show, such as {@code open}. */
    record Filter(String name, List<ItemState> states) {}

    /** Which of them are shown. */
    record Choice(Filter filter, int page, boolean hasNext) {

        /** Whether everything is shown, from the newest on. */
        boolean isFirst() {
            return page == 1 && filter.states().isEmpty();
        }
    }

    record View(List<Item> items, List<Filter> filters, Choice choice, Optional<Figures> figures, Names names) {

        String path(String filterName, int number) {
            return "/console?state=" + filterName + (number > 1 ? "&page=" + number : "");
        }
    }

    public Reply show(Visit visit) {
        var filters = filters();
        var wanted = visit.request().query("state").orElse("all");
        var filter = filters.stream()
                .filter(f -> f.name().equals(wanted))
                .findFirst()
                .orElse(filters.get(0));
        int page = page(visit.request().query("page").orElse("1"));
        var found = store.pages().items(visit.pass().items().in(filter.states()), ROWS + 1, (page - 1) * ROWS);
        var items = found.subList(0, Math.min(ROWS, found.size()));
        var choice = new Choice(filter, page, found.size() > ROWS);
        var view = new View(
                items,
                filters,
                choice,
                choice.isFirst() ? Optional.of(store.pages().figures(lately.get())) : Optional.empty(),
                names(visit.wording().names(), items));
        return frame.show(visit, new Frame.Page("ledger", view, Done.told(visit.request())));
    }

    private static List<Filter> filters() {
        var open = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
        var filters = new ArrayList<>(List.of(new Filter("all", List.of()), new Filter("open", open)));
        for (ItemState state : ItemState.values()) {
            filters.add(new Filter(state.name().toLowerCase(Locale.ROOT), List.of(state)));
        }
        return filters;
    }

    private static int page(String number) {
        boolean plain = number.length() <= 4 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain && !number.isEmpty() ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(number))) : 1;
    }

    /** Residents are in no roster: their names are those they spoke under. */
    private Names names(Names names, List<Item> items) {
        var first = items.stream()
                .filter(item -> !names.knows(item.asking().reporter()))
                .flatMap(item -> item.links().messages().stream().limit(1))
                .toList();
        List<Heard> spoken = store.look(looks -> first.stream()
                .map(looks.messages()::heard)
                .flatMap(Optional::stream)
                .toList());
        return names.with(spoken);
    }
}
