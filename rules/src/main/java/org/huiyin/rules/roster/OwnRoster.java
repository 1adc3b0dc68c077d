package org.huiyin.rules.roster;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.account.Trace;
import org.huiyin.editing.Author;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;
import org.huiyin.editing.RosterShelf;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Looks;
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

    /** Of the text that is in force, which may be older than the file. */
    private volatile String inForce = "";

    /** Where an installation's own roster lies, and where it is in force. */
    public record Place(Path file, RosterStanding standing) {
        public Place {
            file = file.toAbsolutePath();
        }
    }

    /** A roster, and the rules made ready for it. */
    private record Ready(Roster roster, Rules rules) {}

    /** The file before a change, and after it. */
    private record Texts(String before, String after) {}

    /** @param place empty where the roster came with the program */
    public OwnRoster(Optional<Place> place, Store store) {
        this.place = place;
        this.store = store;
        written().ifPresent(written -> inForce = written.seal());
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
    public Considered check(String text) {
        return place.<Considered>map(own -> own.standing()
                        .alone(() -> ready(own, text, ready -> store.look(looks -> left(own, ready, looks)))))
                .orElseGet(Considered.Homeless::new);
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
        return before.equals(text) && seal.equals(inForce)
                ? new Considered.Same()
                : ready(own, text, ready -> enforce(own, new Texts(before, text), ready, author));
    }

    /** Does something with a roster that fits the rules and the configuration; whatever else it is, is refused. */
    private Considered ready(Place own, String text, Function<Ready, Considered> then) {
        var read = read(text);
        if (read instanceof Read.Broken broken) {
            return new Considered.Refused(broken.complaints());
        }
        var fresh = ((Read.Whole) read).roster();
        try {
            return then.apply(new Ready(fresh, own.standing().ready(fresh)));
        } catch (RuleFileException e) {
            return new Considered.Refused(List.of(complaint(e)));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Considered left(Place own, Ready ready, Looks looks) {
        var left = new LeftBehind(own.standing().get(), ready.roster(), looks).complaints();
        return left.isEmpty() ? new Considered.Taken() : new Considered.Refused(left);
    }

    /** Inside a transaction of the store nobody decides on anything: before it the old one holds, after it the new. */
    private Considered enforce(Place own, Texts texts, Ready ready, Author author) {
        var old = new Ready(own.standing().get(), own.standing().rules());
        try {
            var considered = store.inTransaction(ledger -> {
                var left = left(own, ready, ledger);
                if (left instanceof Considered.Taken) {
                    replace(own, texts.after(), ready);
                }
                return left;
            });
            if (considered instanceof Considered.Taken) {
                store.register().trail().add(Trace.of(author.at(), author.account(), Trace.What.CHANGED_ROSTER));
                inForce = Seal.of(texts.after());
            }
            return considered;
        } catch (RuntimeException e) {
            takeBack(own, texts.before(), old, e);
            if (e instanceof UncheckedIOException) {
                return refused("cannot be written (expected: a file and a folder the program may write to)");
            }
            throw e;
        }
    }

    private static void takeBack(Place own, String before, Ready old, RuntimeException why) {
        own.standing().put(old.roster(), old.rules());
        try {
            write(own.file(), before);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static void replace(Place own, String text, Ready ready) {
        try {
            var kept = own.file().resolveSibling(own.file().getFileName() + ".before");
            Files.copy(own.file(), kept, REPLACE_EXISTING, COPY_ATTRIBUTES);
            write(own.file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own.standing().put(ready.roster(), ready.rules());
    }

    /** Whoever may read the file may read no other. */
    private static void write(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.copy(file, next, REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static Complaint complaint(RuleFileException e) {
        return new Complaint(e.file(), e.line(), e.key(), e.complaint());
    }

    private static Considered refused(String why) {
        return new Considered.Refused(List.of(new Complaint(NAME, 0, "", why)));
    }
}
