package org.huiyin.desk.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Person;
import org.huiyin.message.Mention;

/** The members a message means besides its speaker: those it mentions, then those its words name, in their order. */
public final class Named {
    private Named() {}

    public static List<Person> in(Scene scene) {
        var people = new LinkedHashSet<Person>();
        scene.message().mentions().stream()
                .filter(Mention.OfPerson.class::isInstance)
                .map(m -> ((Mention.OfPerson) m).id())
                .forEach(id -> scene.roster().member(id).ifPresent(people::add));
        var text = scene.message().text();
        var named = new ArrayList<>(scene.roster().members().stream()
                .filter(p -> !p.name().isBlank() && text.contains(p.name()))
                .toList());
        named.sort(Comparator.comparingInt(p -> text.indexOf(p.name())));
        people.addAll(named);
        people.removeIf(p -> p.id().equals(scene.speaker().id()));
        return List.copyOf(people);
    }
}
