package org.huiyin.desk.items;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.Town;
import org.huiyin.digest.Week;
import org.huiyin.grid.Person;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Item;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** How items are spoken of. Words for a group hold no door, no number and no party's name. */
public final class Wording {
    /** The receipt for what is brought to somebody. */
    static final String OPENED = "item.opened";

    /** The receipt for what is only noted. */
    static final String NOTED = "item.noted";

    private final Town town;

    public Wording(Town town) {
        this.town = town;
    }

    /** The receipt: number, what was understood, who has it. */
    public Phrase opened(Item item) {
        return brief(OPENED, item)
                .with("owner", owner(item))
                .with("soon", new Value.Span(soon(item)))
                .with("also", others(item))
                .with("question", question(item));
    }

    /** The receipt of a suggestion: when its asker is answered. */
    Phrase noted(Item item) {
        var zone = town.roster().zone();
        return brief(NOTED, item)
                .with("at", town.limits().digest().of(Week.of(item.clock().opened(), zone), zone));
    }

    /** How long it may take on the clock until somebody has taken it on, working hours counted as they fall. */
    private Duration soon(Item item) {
        var opened = item.clock().opened();
        var claim = town.policy().deadline(item.profile()).claim();
        return Duration.between(opened, town.after(opened, claim));
    }

    /** One receipt for several items of one message. */
    public Phrase opened(List<Item> items) {
        var parts = items.stream().map(i -> brief("item.brief", i)).toList();
        return Phrase.of("items.opened").with("count", items.size()).with("items", parts);
    }

    /** The number, the kind, the matter and the place, fit for a group: of a private emergency not what it is, nor where. */
    public Phrase brief(String key, Item item) {
        boolean isPrivate = isPrivate(item);
        return Phrase.of(key)
                .with("code", item.code())
                .with("kind", kind(item))
                .with("matter", isPrivate ? new Value.Choice("matter", "private") : matter(item))
                .with("place", isPrivate ? List.of() : place(item, Ear.GROUP));
    }

    private boolean isPrivate(Item item) {
        return item.subject().urgency() == Urgency.EMERGENCY
                && item.subject()
                        .matter()
                        .flatMap(town.policy().catalogue()::find)
                        .filter(m -> m.sensitivity() == Matter.Sensitivity.PRIVATE)
                        .isPresent();
    }

    /** All a handler or the command room needs to know. */
    public Phrase full(String key, Item item) {
        return Phrase.of(key)
                .with("code", item.code())
                .with("kind", kind(item))
                .with("urgency", item.subject().urgency(), "urgency")
                .with("matter", matter(item))
                .with("place", place(item, Ear.STAFF))
                .with("grid", gridName(item.subject().grid()))
                .with("summary", item.subject().summary());
    }

    /** To the command room; of a sighting also how sure whoever saw somebody is. */
    public Phrase alarming(String key, String keyOfSightings, Item item) {
        return item.subject()
                .certainty()
                .map(sure -> full(keyOfSightings, item).with("certainty", sure, "certainty"))
                .orElseGet(() -> full(key, item));
    }

    /** To whoever has it to do: what it is, and what it takes. */
    public Phrase assigned(Item item) {
        return item.call()
                .map(call -> full(callKey(call, "assigned"), item).with("papers", papers(call.papers())))
                .orElseGet(() -> full("item.assigned", item));
    }

    /** To whoever said when they come, shortly before. */
    public Phrase near(Item item) {
        return item.call()
                .map(call -> full(callKey(call, "near"), item)
                        .with("at", item.appointment().orElse(item.clock().opened())))
                .orElseGet(() -> full("item.appointment", item));
    }

    /** Somebody comes at a moment, or does not after all. */
    public Phrase appointment(String key, Item item, Instant at) {
        return brief(key, item).with("name", handlerName(item)).with("at", at);
    }

    /** Papers by their names. */
    public static List<Phrase> papers(List<String> papers) {
        return papers.stream()
                .map(paper -> Phrase.of("call.paper").with("paper", new Value.Choice("paper", paper)))
                .toList();
    }

    private static String callKey(HouseCall call, String what) {
        return "call." + call.kind().code() + "." + what;
    }

    private static Value kind(Item item) {
        return item.call()
                .<Value>map(call -> new Value.Choice("call", call.kind().code()))
                .orElseGet(() ->
                        new Value.Choice("kind", item.subject().kind().name().toLowerCase(Locale.ROOT)));
    }

    private enum Ear {
        GROUP,
        STAFF
    }

    private List<Phrase> place(Item item, Ear ear) {
        return item.subject()
                .place()
                .map(p -> ear == Ear.GROUP ? town.policy().redactor().forGroup(p) : p)
                .filter(p -> !p.isBlank())
                .map(p -> List.of(Phrase.of("item.place").with("place", p)))
                .orElse(List.of());
    }

    private static Value matter(Item item) {
        return item.subject()
                .matter()
                .<Value>map(Value.MatterName::new)
                .orElseGet(() -> new Value.Choice("matter", "unknown"));
    }

    public String gridName(String grid) {
        return town.roster().grids().find(grid).map(g -> g.name()).orElse(grid);
    }

    private List<Phrase> owner(Item item) {
        var parts = new ArrayList<Phrase>();
        item.handling()
                .department()
                .flatMap(town.roster()::department)
                .ifPresent(d -> parts.add(Phrase.of("item.owner").with("name", d.name())));
        nameOf(item.handling().owner())
                .ifPresent(n -> parts.add(Phrase.of("item.owner").with("name", n)));
        return parts;
    }

    private static List<Phrase> others(Item item) {
        int more = item.asking().others().size();
        return more == 0 ? List.of() : List.of(Phrase.of("item.also").with("count", more + 1L));
    }

    private static List<Phrase> question(Item item) {
        return item.asking()
                .question()
                .map(slot -> List.of(Phrase.of("ask.place")))
                .or(() -> item.call()
                        .map(call -> List.of(Phrase.of(callKey(call, "when")).with("papers", papers(call.papers())))))
                .orElse(List.of());
    }

    public Optional<String> nameOf(Optional<String> person) {
        return person.flatMap(town.roster()::member).map(Person::name);
    }

    /** The name of whoever leads, else of the one it was brought to. */
    public String handlerName(Item item) {
        return nameOf(item.handling().handler().or(() -> item.handling().owner()))
                .orElse(town.roster().township());
    }

    /** A handler's own words, fit for a group. */
    public String said(String words) {
        return town.policy().redactor().forGroup(words);
    }
}
