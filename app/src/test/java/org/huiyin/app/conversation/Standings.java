package org.huiyin.app.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.checklist.Checklist;
import org.huiyin.dispute.Mediation;
import org.huiyin.housecall.HouseCall;
import org.huiyin.housecall.Side;
import org.huiyin.informant.Alias;
import org.huiyin.item.Item;
import org.huiyin.ledger.Store;

/** How items and checklists stand, in the words a script uses. */
final class Standings {
    private static final int ALL = 10_000;

    private final Store store;

    Standings(Store store) {
        this.store = store;
    }

    List<String> of(Item item) {
        var stands = new ArrayList<String>();
        stands.add(item.state().name().toLowerCase(Locale.ROOT));
        stands.add("handler=" + item.handling().handler().orElse("none"));
        stands.add("owner=" + item.handling().owner().orElse("none"));
        stands.add("office=" + item.handling().department().orElse("none"));
        stands.add("holders=" + String.join(",", item.handling().holders()));
        stands.add("waiting=" + String.join(",", item.handling().waiting()));
        stands.add("legs="
                + String.join(
                        ",",
                        item.handling().openLegs().stream()
                                .map(leg -> leg.department())
                                .toList()));
        stands.add("due=" + item.clock().due().map(Instant::toString).orElse("none"));
        stands.add("rating="
                + item.rating().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("none"));
        stands.add("grid=" + item.subject().grid());
        stands.add("kind=" + item.subject().kind().name().toLowerCase(Locale.ROOT));
        stands.add("certainty="
                + item.subject()
                        .certainty()
                        .map(sure -> sure.name().toLowerCase(Locale.ROOT))
                        .orElse("none"));
        stands.add("notice=" + item.links().notice().orElse("none"));
        stands.add("profile=" + item.profile());
        stands.add("appointment=" + item.appointment().map(Instant::toString).orElse("none"));
        item.call().ifPresent(call -> stands.addAll(of(call)));
        stands.add("sealed="
                + Alias.in(item.asking().reporter()).filter(a -> isSealed(item)).isPresent());
        stands.add("source=" + item.asking().source().name().toLowerCase(Locale.ROOT));
        stands.add("repeat=" + item.links().repeatOf().isPresent());
        stands.add("outcome=" + outcome(item));
        return stands;
    }

    private static List<String> of(HouseCall call) {
        return List.of(
                "call=" + call.kind().code(),
                "asker=" + String.join(",", call.missing()),
                "worker=" + String.join(",", call.on(Side.WORKER)),
                "window=" + String.join(",", call.on(Side.WINDOW)));
    }

    /** How the quarrel it is about was settled. */
    private String outcome(Item item) {
        return store.look(looks -> looks.disputes().mediation(item.code()))
                .flatMap(Mediation::outcome)
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    /** Nothing kept of the item names whoever is behind it. */
    private boolean isSealed(Item item) {
        return store.look(looks -> {
            var person = looks.informants().behind(item.code()).orElseThrow();
            var ids = new ArrayList<>(item.links().messages());
            looks.items()
                    .history(item.code())
                    .forEach(event -> ids.addAll(event.message().stream().toList()));
            return ids.stream().noneMatch(id -> id.chat().id().equals(person))
                    && looks.items().history(item.code()).stream()
                            .noneMatch(event -> event.by().equals(person))
                    && looks.messages().of(item.code()).stream()
                            .noneMatch(heard -> heard.person().equals(person))
                    && looks.sayings().about(item.code(), ALL).stream()
                            .noneMatch(said -> said.outgoing().toString().contains(person));
        });
    }

    static List<String> of(Checklist list) {
        var stands = new ArrayList<String>();
        stands.add(list.kind().name().toLowerCase(Locale.ROOT));
        stands.add(list.isOpen() ? "running" : "over");
        stands.add(list.finished() + "/" + list.entries().size());
        list.tally().forEach((state, count) -> stands.add(state.code() + "=" + count));
        return stands;
    }
}
