package org.huiyin.adapters.console.pages.notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.desk.orders.Latitude;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeKind;

/**
 * What somebody has filled in so far of a notice, as they wrote it.
 *
 * @param done the steps they have been through
 */
record OrderForm(Map<String, List<String>> fields, Set<WizardStep> done) {
    /** Before the id of a ready notice, where others have the name of a kind. */
    static final String READY = "ready:";

    private static final String YES = "on";
    private static final String LATER = "later";

    OrderForm {
        fields = Map.copyOf(fields);
        done = Set.copyOf(done);
    }

    /** One nobody has sent yet. */
    static OrderForm begun(String what, boolean drill) {
        return new OrderForm(Map.of("what", List.of(what), "drill", drill ? List.of(YES) : List.of()), Set.of());
    }

    /** The same after one more step. */
    OrderForm with(WizardStep step, Map<String, List<String>> sent) {
        var all = new HashMap<>(fields);
        step.fields().forEach(field -> all.put(field, List.copyOf(sent.getOrDefault(field, List.of()))));
        var steps = EnumSet.of(step);
        steps.addAll(done);
        return new OrderForm(all, steps);
    }

    /** The same with what is usual for this notice, where nobody has chosen yet. */
    OrderForm usual(Latitude latitude, String area) {
        if (done.contains(WizardStep.WHOM)) {
            return this;
        }
        var all = new HashMap<>(fields);
        all.put("area", List.of(area));
        all.put("group", codes(latitude.usual()));
        all.put("role", codes(latitude.usuallyAsked()));
        return new OrderForm(all, done);
    }

    private static List<String> codes(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(OrderForm::code).toList();
    }

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    boolean has(String field, String value) {
        return all(field).contains(value);
    }

    boolean isDrill() {
        return has("drill", YES);
    }

    boolean isLater() {
        return has("when", LATER);
    }

    /** Empty while nobody has chosen what it is about. */
    Optional<NoticeOrder.What> what() {
        var chosen = one("what");
        return chosen.startsWith(READY)
                ? Optional.of(new NoticeOrder.What.Ready(chosen.substring(READY.length())))
                : choices(NoticeKind.values(), List.of(chosen))
                        .findFirst()
                        .map(kind -> new NoticeOrder.What.Own(kind, one("words").strip()));
    }

    private static <E extends Enum<E>> Stream<E> choices(E[] all, List<String> codes) {
        return Arrays.stream(all).filter(choice -> codes.contains(code(choice)));
    }

    /** What they order; a moment that cannot be read counts as none. */
    Optional<NoticeOrder> order(ZoneId zone) {
        return what().map(what -> new NoticeOrder(
                what,
                new NoticeOrder.Whom(
                        all("area"),
                        choices(Group.Purpose.values(), all("group")).collect(Collectors.toSet()),
                        choices(Role.values(), all("role")).collect(Collectors.toSet()),
                        has("circle", YES)),
                new NoticeOrder.When(isLater() ? moment("leaves", zone) : Optional.empty(), moment("deadline", zone)),
                isDrill()));
    }

    /** What could not be read. */
    List<Trouble> slips(ZoneId zone) {
        var slips = new ArrayList<Trouble>();
        if (what().isEmpty()) {
            slips.add(Trouble.nothingChosen());
        }
        if (isLater() && moment("leaves", zone).isEmpty()) {
            slips.add(Trouble.unreadable("leaves"));
        }
        if (!one("deadline").isBlank() && moment("deadline", zone).isEmpty()) {
            slips.add(Trouble.unreadable("deadline"));
        }
        return slips;
    }

    private Optional<Instant> moment(String field, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(one(field)).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
