package org.huiyin.housecall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.reading.Clause;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;

/**
 * Help that comes to somebody's door, or an errand that is run for them.
 *
 * @param appointment when somebody comes; empty while that is open
 * @param papers what its asker has to give for an errand, by the phrasebook's key {@code paper.…}
 * @param handOvers every time papers changed hands, oldest first; each has a receipt, the first the number 1
 */
public record HouseCall(CallKind kind, Optional<Instant> appointment, List<String> papers, List<HandOver> handOvers) {
    public HouseCall {
        papers = List.copyOf(papers);
        handOvers = List.copyOf(handOvers);
    }

    /** What a clause asks for, if it asks for somebody to come; what presses is no house call. */
    public static Optional<HouseCall> in(Clause clause, Optional<Matter> matter) {
        return clause.urgency() == Urgency.NORMAL ? kind(clause).map(kind -> of(kind, matter)) : Optional.empty();
    }

    private static Optional<CallKind> kind(Clause clause) {
        var named = clause.slots().stream()
                .filter(slot -> slot.name() == SlotName.HOUSE_CALL)
                .flatMap(slot -> CallKind.of(slot.value()).stream())
                .sorted()
                .findFirst();
        return switch (clause.kind()) {
            case DISPUTE -> named.map(any -> CallKind.MEDIATION);
            case REQUEST, CONSULT, OPINION -> named;
            default -> Optional.empty();
        };
    }

    private static HouseCall of(CallKind kind, Optional<Matter> matter) {
        var needed = kind == CallKind.ERRAND ? matter.map(Matter::papers).orElse(List.of()) : List.<String>of();
        return new HouseCall(kind, Optional.empty(), needed, List.of());
    }

    /** Somebody who asks whether it can be done at the door, or wishes it could, wants it done. */
    public static Kind kindOf(Kind said) {
        return said.isSensitive() ? said : Kind.REQUEST;
    }

    public HouseCall at(Instant moment) {
        return new HouseCall(kind, Optional.of(moment), papers, handOvers);
    }

    public HouseCall withoutAppointment() {
        return new HouseCall(kind, Optional.empty(), papers, handOvers);
    }

    public HouseCall after(HandOver handOver) {
        var all = new ArrayList<>(handOvers);
        all.add(handOver);
        return new HouseCall(kind, appointment, papers, all);
    }

    /** What lies on a side now. */
    public List<String> on(Side side) {
        Map<String, Side> where = new LinkedHashMap<>();
        handOvers.forEach(moved -> moved.papers().forEach(paper -> where.put(paper, moved.to())));
        return where.entrySet().stream()
                .filter(entry -> entry.getValue() == side)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What its asker has not given yet. */
    public List<String> missing() {
        return papers.stream()
                .filter(paper ->
                        handOvers.stream().noneMatch(moved -> moved.papers().contains(paper)))
                .toList();
    }
}
