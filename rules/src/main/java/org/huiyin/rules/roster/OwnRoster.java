package org.huiyin.rules.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.huiyin.account.Trace;
import org.huiyin.editing.Author;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;
import org.huiyin.editing.RosterShelf;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.rules.Rules;
import org.huiyin.rules.editing.Seal;
import org.huiyin.rules.yaml.RuleFileException;

/**
 * The roster of an installation, changed while it runs: another is checked as a whole, written into the file the
 * configuration names, and in force between two messages, or nothing has happened. The one before lies beside it under
 * {@code .before}.
 */
public final class OwnRoster implements RosterShelf {
    private static final String NAME = "roster";

    private final Optional<Place> place;
    private final Store store;

    /** Where an installation's own roster lies, and where it is in force. */
    public record Place(Path file, RosterStanding standing) {}

    /** @param place empty where the roster came with the program */
    public OwnRoster(Optional<Place> place, Store store) {
        this.place = place;
        this.store = store;
    }

    @Override
    public Optional<Written> written() {
        return place.map(own -> text(own.file())).map(text -> new Written(text, Seal.of(text)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Read read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var faults = RosterFile.faults(NAME, bytes);
        return faults.isEmpty()
                ? new Read.Whole(RosterFile.parse(NAME, bytes))
                : new Read.Broken(faults.stream().map(OwnRoster::complaint).toList());
    }

    @Override
    public Considered put(String text, String seal, Author author) {
        return place.<Considered>map(own -> own.standing().alone(() -> consider(own, text, seal, author)))
                .orElseGet(Considered.Homeless::new);
    }

    private Considered consider(Place own, String text, String seal, Author author) {
        var before = text(own.file());
        if (!Seal.of(before).equals(seal)) {
            return new Considered.Stale();
        }
        if (before.equals(text)) {
            return new Considered.Same();
        }
        if (read(text) instanceof Read.Broken broken) {
            return new Considered.Refused(broken.complaints());
        }
        var fresh = RosterFile.parse(NAME, text.getBytes(StandardCharsets.UTF_8));
        var left = store.look(looks -> new LeftBehind(own.standing().get(), fresh, looks).complaints());
        if (!left.isEmpty()) {
            return new Considered.Refused(left);
        }
        try {
            return enforce(own, text, fresh, author);
        } catch (RuleFileException e) {
            return new Considered.Refused(List.of(complaint(e)));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** Inside a transaction of the store nobody decides on anything: before it the old one holds, after it the new. */
    private Considered enforce(Place own, String text, Roster fresh, Author author) {
        var ready = own.standing().ready(fresh);
        try {
            store.inTransaction(ledger -> replace(own, text, fresh, ready));
        } catch (UncheckedIOException e) {
            return refused("cannot be written (expected: a file and a folder the program may write to)");
        }
        store.register().trail().add(Trace.of(author.at(), author.account(), Trace.What.CHANGED_ROSTER));
        return new Considered.Taken();
    }

    private static boolean replace(Place own, String text, Roster fresh, Rules ready) {
        var file = own.file().toAbsolutePath();
        try {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own.standing().put(fresh, ready);
        return true;
    }

    private static Complaint complaint(RuleFileException e) {
        return new Complaint(e.file(), e.line(), e.key(), e.complaint());
    }

    private static Considered refused(String why) {
        return new Considered.Refused(List.of(new Complaint(NAME, 0, "", why)));
    }
}
