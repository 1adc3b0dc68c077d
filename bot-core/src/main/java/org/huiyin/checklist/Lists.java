package org.huiyin.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checklists the desk may know of when it decides.
 *
 * @param open those not closed, newest first
 * @param contacts when households were last spoken with; looked up only for who asks or for what is due
 */
public record Lists(List<Checklist> open, Map<String, Instant> contacts) {
    public Lists {
        open = List.copyOf(open);
        contacts = Map.copyOf(contacts);
    }

    public static Lists none() {
        return new Lists(List.of(), Map.of());
    }

    public List<Checklist> of(ChecklistKind kind) {
        return open.stream().filter(list -> list.kind() == kind).toList();
    }

    public Optional<Checklist> list(String code) {
        return open.stream().filter(list -> list.code().equals(code)).findFirst();
    }
}
