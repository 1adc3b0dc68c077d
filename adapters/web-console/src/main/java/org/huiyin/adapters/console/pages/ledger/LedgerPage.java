package org.huiyin.adapters.console.pages.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.adapters.console.costly.Costly;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Scope;
import org.huiyin.item.Asking;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;

/** All items, newest first. */
public final class LedgerPage {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 2_000;

    /** Figures of so many items take longer to add up than anybody waits for a page. */
    private static final long MANY = 10_000;

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Store store;
    private final Frame frame;
    private final Supplier<Scope> lately;
    private final Costly<Figures> figures;

    /** @param lately what the figures of the first page are made of */
    public LedgerPage(Store store, Frame frame, Supplier<Scope> lately, InstantSource clock) {
        this.figures = new Costly<>(clock, A_WHILE, each -> each.opened() >= MANY, ForkJoinPool.commonPool());
        this.store = store;
        this.frame = frame;
        this.lately = lately;
    }

    /**
     * Which part of what passes is shown.
     *
     * @param count how many pass, as it is said
     */
    record Choice(Sieve sieve, int page, boolean hasNext, String count) {

        /** Whether everything is shown, from the newest on. */
        boolean isFirst() {
            return page == 1 && sieve.isEmpty();
        }
    }

    record View(
            List<Item> items,
            Choice choice,
            List<org.huiyin.account.View> views,
            Optional<Figures> figures,
            Names names) {

        /** The choices of states to show, as they stand in the address. */
        List<String> states() {
            var states =
                    Arrays.stream(ItemState.values()).map(state -> state.name().toLowerCase(Locale.ROOT));
            return Stream.concat(Stream.of("", "open", "late"), states).toList();
        }

        List<Asking.Source> sources() {
            return List.of(Asking.Source.values());
        }

        List<Certainty> certainties() {
            return List.of(Certainty.values());
        }

        List<Kind> kinds() {
            return List.of(Kind.values());
        }
    }

    public Reply show(Visit visit) {
        var sieve = Sieve.of(visit);
        int page = page(visit.request().query("page").orElse("1"));
        var filter = sieve.filter(visit);
        var found = store.pages().items(filter, ROWS + 1, (page - 1) * ROWS);
        var w = visit.wording();
        var items = found.subList(0, Math.min(ROWS, found.size()));
        var choice = new Choice(
                sieve, page, found.size() > ROWS, w.atMost(store.pages().count(filter, w.most())));
        boolean summed = choice.isFirst() && visit.pass().isOfTheWholeTown();
        var view = new View(
                items,
                choice,
                store.register().views().of(visit.pass().account()),
                summed ? Optional.of(figures()) : Optional.empty(),
                names(visit.wording().names(), items));
        return frame.show(visit, new Frame.Page("ledger/ledger", view, Done.told(visit.request())));
    }

    private Figures figures() {
        return figures.of("", () -> store.pages().figures(lately.get()));
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
