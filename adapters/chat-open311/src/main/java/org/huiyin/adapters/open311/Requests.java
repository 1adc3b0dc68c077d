package org.huiyin.adapters.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Department;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Looks;

/**
 * How requests stand, as everybody may read it: number, matter, state, dates and the office. No place, no words, nobody's
 * name.
 */
record Requests(Roster roster, Tongue tongue, Looks looks) {

    Tree.Rows all(Asked asked) {
        var items = new PublicItems(looks);
        return new Tree.Rows(
                "request",
                items.passing(asked).stream().map(item -> row(item, items)).toList());
    }

    /** One alone; empty where everybody may not hear of it. */
    Optional<Tree.Rows> one(String code) {
        var items = new PublicItems(looks);
        return items.find(code).map(item -> new Tree.Rows("request", List.of(row(item, items))));
    }

    private Tree row(Item item, PublicItems items) {
        var updated = looks.items().history(item.code()).stream()
                .map(ItemEvent::at)
                .reduce(item.clock().opened(), (a, b) -> a.isAfter(b) ? a : b);
        return Tree.Fields.none()
                .with("service_request_id", item.code())
                .with("status", items.status(item))
                .with("status_notes", tongue.state(item.state()))
                .with("service_name", item.subject().matter().map(tongue::matter))
                .with("service_code", item.subject().matter())
                .with(
                        "agency_responsible",
                        item.handling().department().flatMap(roster::department).map(Department::name))
                .with("requested_datetime", moment(item.clock().opened()))
                .with("updated_datetime", moment(updated))
                .with("expected_datetime", item.clock().due().map(this::moment));
    }

    /** The steps of those that are asked for, the oldest first. */
    Tree.Rows updates(Asked asked) {
        var rows = new ArrayList<Tree>();
        for (Item item : new PublicItems(looks).passing(asked)) {
            var history = looks.items().history(item.code());
            for (int i = 0; i < history.size(); i++) {
                var event = history.get(i);
                int number = i + 1;
                status(event.type())
                        .ifPresent(status -> rows.add(Tree.Fields.none()
                                .with("update_id", item.code() + "-" + number)
                                .with("service_request_id", item.code())
                                .with("status", status)
                                .with("updated_datetime", moment(event.at()))
                                .with("description", "")));
            }
        }
        return new Tree.Rows("request_update", rows);
    }

    /** As systems that exchange updates call it; empty for what is nobody's business. */
    private static Optional<String> status(ItemEvent.Type type) {
        return switch (type) {
            case OPENED, REOPENED -> Optional.of(Asked.OPEN);
            case DISPATCHED, CLAIMED, TRANSFERRED -> Optional.of("in_progress");
            case RESOLVED -> Optional.of("fixed");
            case CLOSED -> Optional.of(Asked.CLOSED);
            case REJECTED, WITHDRAWN -> Optional.of("no_further_action");
            default -> Optional.empty();
        };
    }

    private String moment(Instant at) {
        ZoneId zone = roster.zone();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }
}
