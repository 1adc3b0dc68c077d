package org.huiyin.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.report.SlotName;

/**
 * Who asked, where, and what we asked back.
 *
 * @param group the group it was said in; empty when it was said in private
 * @param reporter who said it first
 * @param others who reported it too, or asked about it while it was open
 * @param question the fact we asked for and still wait for
 */
public record Asking(Optional<String> group, String reporter, List<String> others, Optional<SlotName> question) {
    public Asking {
        others = List.copyOf(others);
    }

    public boolean isFrom(String person) {
        return reporter.equals(person) || others.contains(person);
    }

    public Asking joinedBy(String person) {
        if (isFrom(person)) {
            return this;
        }
        var more = new ArrayList<>(others);
        more.add(person);
        return new Asking(group, reporter, more, question);
    }

    public Asking waitingFor(SlotName slot) {
        return new Asking(group, reporter, others, Optional.of(slot));
    }

    public Asking answered() {
        return new Asking(group, reporter, others, Optional.empty());
    }
}
