package org.huiyin.rules.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.amendment.Amendment;
import org.huiyin.editing.Author;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;
import org.huiyin.editing.PhraseLine;
import org.huiyin.editing.Preview;
import org.huiyin.editing.Proposal;
import org.huiyin.editing.RuleForm;
import org.huiyin.editing.RuleSheet;
import org.huiyin.editing.RuleSheet.Origin;
import org.huiyin.editing.RuleShelf;
import org.huiyin.editing.Sample;
import org.huiyin.ledger.Store;
import org.huiyin.notice.NextTime;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFiles.Layer;
import org.huiyin.rules.RuleFiles.RuleFile;
import org.huiyin.rules.Rules;
import org.huiyin.rules.yaml.RuleFileException;

/**
 * The rules of an installation, changed while it runs: a change is checked as a whole, written into the installation's
 * own folder, and in force between two messages, or nothing has happened.
 */
public final class OwnRules implements RuleShelf {
    private final Optional<OwnFolder> folder;
    private final Standing standing;
    private final Store store;
    private final RuleCheck check;
    private final RuleFiles shipped;
    private final Previews previews;
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    /**
     * @param folder where its own rules lie; empty when there is no place for them
     * @param crons refuses what is no cron expression
     */
    public OwnRules(Optional<Path> folder, Standing standing, Store store, NextTime.OfCron crons) throws IOException {
        this.folder = folder.map(OwnFolder::new);
        this.standing = standing;
        this.store = store;
        this.check = new RuleCheck(crons);
        this.shipped = RuleFiles.shipped();
        this.previews = new Previews(store);
    }

    /** A change that was found to hold, and the rules as they will be. */
    private record Draft(Proposal proposal, List<FileChange> changes, Rules rules) {}

    @Override
    public Optional<String> place() {
        return folder.map(own -> own.path().toString());
    }

    @Override
    public String revision() {
        return standing.get().book().revision();
    }

    private RuleFiles files() {
        try {
            return folder.isPresent() ? shipped.under(folder.get().path()) : shipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RuleSheet> sheets() {
        return files().all().stream()
                .filter(file -> Proposed.mayChange(file.name()))
                .map(this::sheet)
                .toList();
    }

    private RuleSheet sheet(RuleFile file) {
        if (file.layer() == Layer.SHIPPED) {
            return new RuleSheet(file.name(), Origin.SHIPPED);
        }
        boolean instead = shipped.find(file.name()).isPresent();
        return new RuleSheet(file.name(), instead ? Origin.REPLACED : Origin.ADDED);
    }

    @Override
    public Optional<RuleForm> form(String file) {
        return files().find(file)
                .filter(found -> Proposed.mayChange(found.name()))
                .map(found -> new RuleForms(standing.get()).of(sheet(found), found.text()));
    }

    @Override
    public Optional<String> shipped(String file) {
        return shipped.find(file)
                .filter(found -> Proposed.mayChange(found.name()))
                .map(RuleFile::text);
    }

    @Override
    public List<PhraseLine> phrases(String characters) {
        return new PhraseSheet(files()).holding(characters);
    }

    @Override
    public Considered keep(Proposal proposal, Author author) {
        return standing.alone(() -> consider(proposal, draft -> enforce(draft, author)));
    }

    @Override
    public Considered hold(Proposal proposal, Author author) {
        return consider(proposal, draft -> {
            drafts.put(author.account(), draft);
            return new Considered.Taken();
        });
    }

    @Override
    public Optional<String> held(String account) {
        return Optional.ofNullable(drafts.get(account))
                .map(draft -> draft.changes().get(0).file());
    }

    @Override
    public Considered keepHeld(Author author) {
        var draft = drafts.remove(author.account());
        return draft == null ? new Considered.Same() : keep(draft.proposal(), author);
    }

    @Override
    public void drop(String account) {
        drafts.remove(account);
    }

    private Considered consider(Proposal proposal, Function<Draft, Considered> take) {
        if (folder.isEmpty()) {
            return new Considered.Homeless();
        }
        var proposed = new Proposed(files(), shipped);
        if (!(proposal instanceof Proposal.Words) && !Proposed.mayChange(proposal.file())) {
            return refused("not a rule file (expected: such as deadlines/ours.yml)", proposal);
        }
        if (proposed.isStale(proposal)) {
            return new Considered.Stale();
        }
        try {
            var changes = proposed.changes(proposal);
            return changes.isEmpty() ? new Considered.Same() : weigh(proposal, changes, proposed.files(), take);
        } catch (RuleFileException e) {
            return new Considered.Refused(List.of(RuleCheck.complaint(e)));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()), proposal);
        }
    }

    private static Considered refused(String why, Proposal proposal) {
        return new Considered.Refused(List.of(new Complaint(proposal.file(), 0, "", why)));
    }

    private Considered weigh(
            Proposal proposal, List<FileChange> changes, RuleFiles files, Function<Draft, Considered> take) {
        var lost = changes.stream()
                .flatMap(change -> new KeptKeys(shipped).lost(change).stream())
                .toList();
        if (!lost.isEmpty()) {
            return new Considered.Refused(lost);
        }
        var candidate = files;
        for (FileChange change : changes) {
            candidate = change.in(candidate, shipped);
        }
        var checked = check.of(candidate);
        if (!checked.holds()) {
            return new Considered.Refused(checked.complaints());
        }
        var ready = standing.ready(checked.rules().orElseThrow().book());
        return take.apply(new Draft(proposal, changes, ready));
    }

    /** Inside a transaction of the store nobody decides on anything: before it the old rules hold, after it the new. */
    private Considered enforce(Draft draft, Author author) {
        var before = standing.get();
        try {
            store.inTransaction(ledger -> {
                write(draft.changes(), FileChange::after);
                standing.put(draft.rules());
                return true;
            });
            draft.changes()
                    .forEach(change -> store.register()
                            .amendments()
                            .add(Amendment.of(
                                    author.at(), author.account(), change.file(), change.before(), change.after())));
            return new Considered.Taken();
        } catch (RuntimeException e) {
            standing.put(before);
            takeBack(draft, e);
            if (e instanceof UncheckedIOException) {
                return refused(e.getMessage() + " (expected: a folder that can be written to)", draft.proposal());
            }
            throw e;
        }
    }

    private void takeBack(Draft draft, RuntimeException why) {
        try {
            write(draft.changes(), FileChange::before);
        } catch (UncheckedIOException e) {
            why.addSuppressed(e);
        }
    }

    private void write(List<FileChange> changes, Function<FileChange, Optional<String>> text) {
        try {
            for (FileChange change : changes) {
                folder.orElseThrow().put(change.file(), text.apply(change));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Preview> preview(Sample sample, Author author) {
        return Stream.concat(
                        Stream.of(standing.get()),
                        Stream.ofNullable(drafts.get(author.account())).map(Draft::rules))
                .map(rules -> previews.of(sample, rules, author.at()))
                .toList();
    }
}
