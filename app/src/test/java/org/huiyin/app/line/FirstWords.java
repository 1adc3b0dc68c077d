package org.huiyin.app.line;

import java.util.Optional;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Message;

/** A town in which nobody has ever said anything, and somebody nobody knows speaks in its first residents' group. */
public record FirstWords(Town town, Group group) {
    public FirstWords(Town town) {
        this(
                town,
                town.roster().groups().stream()
                        .filter(g -> g.is(Group.Purpose.RESIDENTS))
                        .findFirst()
                        .orElseThrow());
    }

    public Person speaker() {
        return Person.unknown("u", "u", group.grid());
    }

    public Scene scene(Message message) {
        return new Scene(
                town, message, speaker(), Optional.of(group), Scene.Around.nothing(new Numbers.Given(1000, 1, 1)));
    }
}
