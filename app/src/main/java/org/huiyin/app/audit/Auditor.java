package org.huiyin.app.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Books;
import org.huiyin.audit.Head;
import org.huiyin.audit.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through a town's books, and draws a line under them each time; one line at a time. */
public final class Auditor {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final Books books;
    private final AuditFiles files;
    private final Supplier<Duration> grace;
    private final InstantSource clock;

    /** @param grace how long an answer may be on its way, as the rules have it now */
    public Auditor(Books books, AuditFiles files, Supplier<Duration> grace, InstantSource clock) {
        this.books = books;
        this.files = files;
        this.grace = grace;
        this.clock = clock;
    }

    /** How much is to be proven. */
    public enum Scope {
        /** That everything has an owner and an answer. */
        ECHO,
        /** The histories and the heads as well. */
        WHOLE
    }

    public Proof prove(Scope scope) throws IOException {
        return prove(scope, books);
    }

    /** The whole, with rests between. */
    Proof proveAtLeisure(LeisurelyBooks.Rest rest) throws IOException {
        return prove(Scope.WHOLE, new LeisurelyBooks(books, System::nanoTime, rest));
    }

    private Proof prove(Scope scope, Books from) throws IOException {
        var audit = new Audit(from, clock.instant(), grace.get());
        var proof = scope == Scope.WHOLE ? audit.verified(files.trust()) : audit.echo();
        seal();
        return proof;
    }

    /** Draws a line under what happened since the last one, if anything did. */
    public synchronized void seal() throws IOException {
        var signet = files.signet();
        for (var head = books.seal(clock.instant(), signet);
                head.isPresent();
                head = books.seal(clock.instant(), signet)) {
            LOG.info("audit: head {} is {}", head.get().number(), head.get().digest());
            remember(head.get());
        }
    }

    /** A head that was seen and is gone stays remembered: else the next one would cover its traces. */
    private void remember(Head head) throws IOException {
        var seen = files.trust().newest();
        boolean stands = seen.isEmpty()
                || seen.flatMap(s -> books.head(s.number()).filter(s::is)).isPresent();
        if (stands) {
            files.remember(head);
        }
    }
}
