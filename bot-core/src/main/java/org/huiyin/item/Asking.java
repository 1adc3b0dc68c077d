package org.huiyin.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.report.SlotName;

/**
 * Who asked, where, and what we asked back.
 *
 * @param group the group it was said in; empty when it was said in private
 * @param reporter who said it first
 * @param others who reported it too, or asked about it while it was open
 * @param elsewhere where else than in that group, or with the reporter in private, it was reported
 * @param question the fact we asked for and still wait for
 */
public record Asking(
        Optional<String> group,
        String reporter,
        List<String> others,
        List<Target> elsewhere,
        Optional<SlotName> question) {
    public Asking {
        others = List.copyOf(others);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Before the rule's id, the name an item that nobody asked for carries as its asker. */
    public static final String RULE = "rule:";

    /** Where an item comes from. */
    public enum Source {
        /** Somebody reported it. */
        ASKED,
        /** A rule saw to it before anybody asked. */
        PROACTIVE
    }

    /** By nobody: a rule saw to it. */
    public static Asking byRule(String rule) {
        return by(RULE + rule, Optional.empty());
    }

    /** Where what this one asked for comes from. */
    public static Source source(String reporter) {
        return reporter.startsWith(RULE) ? Source.PROACTIVE : Source.ASKED;
    }

    public Source source() {
        return source(reporter);
    }

    /** By one person so far. */
    public static Asking by(String reporter, Optional<String> group) {
        return new Asking(group, reporter, List.of(), List.of(), Optional.empty());
    }

    /** The same, asked first by somebody under another name. */
    public Asking by(String name) {
        return new Asking(group, name, others, elsewhere, question);
    }

    public boolean isFrom(String person) {
        return reporter.equals(person) || others.contains(person);
    }

    /** Where anybody waits for the answer: where it was asked first, and wherever else. */
    public List<Target> places() {
        var asked = source() == Source.ASKED ? Stream.of(first()) : Stream.<Target>empty();
        return Stream.concat(asked, elsewhere.stream()).toList();
    }

    /** Where it was asked first. */
    public Target first() {
        return group.<Target>map(Target.ToGroup::new).orElseGet(() -> new Target.ToPerson(reporter));
    }

    /** Somebody asks about it too. */
    public Asking joinedBy(String person) {
        return joined(Set.of(person), Set.of());
    }

    /** Somebody reports it too, and waits for the answer where they did. */
    public Asking joinedBy(String person, Target where) {
        return joined(Set.of(person), Set.of(where));
    }

    /** All who asked the other ask this. */
    public Asking joinedBy(Asking other) {
        var people = new LinkedHashSet<>(other.others);
        if (other.source() == Source.ASKED) {
            people.add(other.reporter);
        }
        return joined(people, new LinkedHashSet<>(other.places()));
    }

    private Asking joined(Set<String> people, Set<Target> places) {
        var more = new LinkedHashSet<>(others);
        people.stream().filter(person -> !reporter.equals(person)).forEach(more::add);
        var far = new LinkedHashSet<>(elsewhere);
        places.stream().filter(place -> !first().equals(place)).forEach(far::add);
        return new Asking(group, reporter, List.copyOf(more), List.copyOf(far), question);
    }

    /** The person no longer asks; the first one always does. */
    public Asking without(String person) {
        var rest = others.stream().filter(other -> !other.equals(person)).toList();
        return new Asking(group, reporter, rest, elsewhere, question);
    }

    /** Nobody waits for the answer there any more. */
    public Asking without(Target where) {
        var rest = elsewhere.stream().filter(place -> !place.equals(where)).toList();
        return new Asking(group, reporter, others, rest, question);
    }

    public Asking waitingFor(SlotName slot) {
        return new Asking(group, reporter, others, elsewhere, Optional.of(slot));
    }

    public Asking answered() {
        return new Asking(group, reporter, others, elsewhere, Optional.empty());
    }
}
