package org.huiyin.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.Reading;

/** A small town whose messages are read by the shipped rules and a few matters of its own. */
final class Town {
    private static final Chat CHAT = new Chat("test", "bot", "room", Chat.Kind.ROOM);

    private final RuleReader reader;
    private Instant now = Instant.parse("2024-06-02T22:50:00Z");

    Town() {
        this(Models.none());
    }

    Town(Models models) {
        this.reader = new RuleReader(book(), roster(), models, new CorrectionMemory());
    }

    static RuleBook book() {
        try {
            var folder = Objects.requireNonNull(Town.class.getResource("/catalogue"));
            return RuleFolder.read(RuleFiles.shipped().under(Path.of(folder.toURI())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Roster roster() {
        var grids = List.of(
                new Grid("qh", "清湖镇", Level.TOWNSHIP, Optional.empty(), List.of()),
                new Grid("dq", "东桥村", Level.VILLAGE, Optional.of("qh"), List.of("东桥")),
                new Grid("dq-1", "东桥村第一网格", Level.GRID, Optional.of("dq"), List.of("幸福里小区")),
                new Grid("dq-2", "东桥村第二网格", Level.GRID, Optional.of("dq"), List.of()),
                new Grid("dq-1-1", "一组微网格", Level.MICRO_GRID, Optional.of("dq-1"), List.of()));
        var home = new Household("h-1", "dq-1", "3组12号", 2, List.of());
        return new Roster(
                "清湖镇", ZoneId.of("Asia/Shanghai"), new GridTree(grids), List.of(), List.of(), List.of(), List.of(home));
    }

    Town at(String when) {
        now = Instant.parse(when);
        return this;
    }

    /** A resident says it in the residents' group. */
    Reading resident(String text) {
        return read(text, Role.RESIDENT, Group.Purpose.RESIDENTS);
    }

    /** A grid leader says it in the staff group. */
    Reading leader(String text) {
        return read(text, Role.GRID_LEADER, Group.Purpose.STAFF);
    }

    Reading read(String text, Role role, Group.Purpose purpose) {
        var message = Message.words(new Message.Id(CHAT, "m"), new Sender("test", "u", "u"), now, text);
        return reader.read(message, new Person("u", "u", Set.of(role), "dq-1", Person.Standing.ENROLLED), purpose);
    }
}
