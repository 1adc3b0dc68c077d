package org.huiyin.app.audit;

import java.util.function.Supplier;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.huiyin.rules.phrases.Phrasebook;

/** What {@code huiyin audit} asks a running server; {@code ?verify=true} for the whole of it. */
public final class AuditRoute implements Transport.Exchange {
    public static final String PATH = "/admin/audit";
    public static final String VERIFY = PATH + "?verify=true";

    /** How many findings there are. */
    public static final String FOUND = "x-huiyin-found";

    private final Auditor auditor;
    private final Supplier<Phrasebook> phrases;

    public AuditRoute(Auditor auditor, Supplier<Phrasebook> phrases) {
        this.auditor = auditor;
        this.phrases = phrases;
    }

    @Override
    public Reply answer(Request request) throws Exception {
        boolean whole = request.query("verify").filter("true"::equals).isPresent();
        var scope = whole ? Auditor.Scope.WHOLE : Auditor.Scope.ECHO;
        var proof = auditor.prove(scope);
        var lines = new ProofText(phrases.get()).lines(proof, scope);
        return Reply.text(200, String.join("\n", lines) + "\n")
                .with(FOUND, Long.toString(proof.found()))
                .with("cache-control", "no-store");
    }
}
