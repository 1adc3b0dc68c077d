package org.huiyin.app.read;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Policy;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Reader;
import org.huiyin.reading.Reading;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.Rules;

/** Reads a text as if it had just been said in a town nobody has described. */
public final class MessageReader {
    private static final String NOWHERE = "town";

    private final Reader reader;
    private final Policy policy;
    private final Models models;
    private final Instant now;

    /** @param now the moment all texts are said at; what "tomorrow" means hangs on it */
    public MessageReader(RuleBook book, Models models, Instant now) {
        var rules = Rules.of(book, nowhere(), models);
        this.reader = rules.reader();
        this.policy = rules.town().policy();
        this.models = models;
        this.now = now;
    }

    private static Roster nowhere() {
        var grid = new Grid(NOWHERE, NOWHERE, Level.TOWNSHIP, Optional.empty(), List.of());
        return new Roster(
                NOWHERE,
                ZoneId.of("Asia/Shanghai"),
                new GridTree(List.of(grid)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Reading read(AskedLine asked) {
        var speaker = new Person("u", "u", Set.of(asked.role()), NOWHERE, Person.Standing.ENROLLED);
        var chat = new Chat(NOWHERE, NOWHERE, NOWHERE, Chat.Kind.ROOM);
        var message = Message.words(new Message.Id(chat, "1"), new Sender(NOWHERE, "u", "u"), now, asked.text());
        return reader.read(message, speaker, asked.purpose());
    }

    /** How one text by a resident in a residents' group is read. */
    public Reading read(String text) {
        return read(new AskedLine(MissingNode.getInstance(), text, Role.RESIDENT, Group.Purpose.RESIDENTS));
    }

    /** The models it asks. */
    Models models() {
        return models;
    }

    /** What the same rules decide by. */
    public Policy policy() {
        return policy;
    }
}
