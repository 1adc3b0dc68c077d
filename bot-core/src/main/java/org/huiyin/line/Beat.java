package org.huiyin.line;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.NoticeChange;

/** What a commit was about, for those who look at some of it only. */
public sealed interface Beat {

    /** These items and notices, by number, and nothing else; none when only talk was kept. */
    record About(Set<String> subjects) implements Beat {
        public About {
            subjects = Set.copyOf(subjects);
        }
    }

    /** Whatever there is may have changed. */
    record Anything() implements Beat {}

    static Beat of(Collection<Receipt> receipts) {
        return receipts.stream().map(Beat::of).reduce(new About(Set.of()), Beat::with);
    }

    private static Beat of(Receipt receipt) {
        if (receipt instanceof Receipt.Kept kept) {
            return of(kept.decision());
        }
        return receipt instanceof Receipt.Buried ? new Anything() : new About(Set.of());
    }

    private static Beat of(Decision decision) {
        var subjects = new LinkedHashSet<String>();
        for (Change change : decision.changes()) {
            var about = subjects(change);
            if (about.isEmpty()) {
                return new Anything();
            }
            subjects.addAll(about.get());
        }
        return new About(subjects);
    }

    /** Those a change is about; empty when it may be about anything. */
    private static Optional<List<String>> subjects(Change change) {
        if (change instanceof Change.SaveItem save) {
            return Optional.of(List.of(save.item().code()));
        }
        if (change instanceof Change.Link link) {
            return Optional.of(List.of(link.subject()));
        }
        if (change instanceof Change.Say say) {
            return Optional.of(say.outgoing().subjects());
        }
        if (change instanceof NoticeChange.SaveNotice save) {
            return Optional.of(List.of(save.notice().code()));
        }
        if (change instanceof NoticeChange.Replied replied) {
            return Optional.of(List.of(replied.notice()));
        }
        boolean unseen = change instanceof Change.Schedule || change instanceof Change.Cancel;
        return unseen ? Optional.of(List.of()) : Optional.empty();
    }

    /** Both together. */
    default Beat with(Beat other) {
        if (this instanceof About mine && other instanceof About theirs) {
            var subjects = new LinkedHashSet<>(mine.subjects());
            subjects.addAll(theirs.subjects());
            return new About(subjects);
        }
        return new Anything();
    }
}
