package org.huiyin.line.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Desk;
import org.huiyin.desk.Town;
import org.huiyin.desk.informants.Sealing;
import org.huiyin.editing.Sample;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Store;
import org.huiyin.line.InForce;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Reading;

/** Decides on messages nobody has said, as the line would in the present state; nothing is written or said. */
public final class Rehearsal {
    static final String NOWHERE = "rehearsal";

    private final Store store;
    private final Desk desk = new Desk();

    public Rehearsal(Store store) {
        this.store = store;
    }

    /** What came of it. */
    public record Rehearsed(Message message, Person speaker, Reading reading, Decision decision) {}

    /** What would come of a sample under these rules at a moment. */
    public Rehearsed of(Sample sample, InForce rules, Instant now) {
        var town = rules.town();
        var group = sample.group().flatMap(id -> town.roster().group(id));
        var speaker = speaker(sample.role(), group, town);
        var message = message(sample.text(), speaker, group, now);
        var purpose = group.map(Group::purpose).orElse(Group.Purpose.RESIDENTS);
        var reading = rules.reader().read(message, speaker, purpose);
        var scenes = new SceneLoader(new Pretence(group, speaker));
        var decision = store.look(looks -> {
            var scene = scenes.load(message, reading, town, looks, now);
            return new Sealing(List.of()).sealed(desk.decide(scene, reading, now), scene, reading);
        });
        return new Rehearsed(message, speaker, reading, decision);
    }

    private static Message message(String text, Person speaker, Optional<Group> group, Instant now) {
        var chat = group.map(g -> new Chat(NOWHERE, NOWHERE, g.id(), Chat.Kind.ROOM))
                .orElseGet(() -> new Chat(NOWHERE, NOWHERE, speaker.id(), Chat.Kind.DIRECT));
        return Message.words(
                new Message.Id(chat, NOWHERE), new Sender(NOWHERE, speaker.id(), speaker.name()), now, text);
    }

    /** Somebody of the roster in the group's grid, else nearest around it, else anybody in that role. */
    private static Person speaker(Role role, Optional<Group> group, Town town) {
        var roster = town.roster();
        var grid = group.map(Group::grid).orElseGet(() -> roster.grids().root().id());
        if (role == Role.RESIDENT) {
            return Person.unknown(NOWHERE, "", grid);
        }
        var path = roster.grids().path(grid);
        return roster.members().stream()
                .filter(person -> person.is(role))
                .max(Comparator.comparingInt(
                                (Person p) -> common(path, roster.grids().path(p.grid())))
                        .thenComparing(Person::id, Comparator.reverseOrder()))
                .orElseGet(() -> new Person(NOWHERE, "", Set.of(role), grid, Person.Standing.ENROLLED));
    }

    /** How many characters two paths begin with alike. */
    private static int common(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
