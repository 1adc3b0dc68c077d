package org.huiyin.adapters.form;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.form.Counter.Standing;
import org.huiyin.door.House;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.jspecify.annotations.Nullable;

/** Where somebody looks with their code what came of a report, and adds a word to it. A wrong code is told nothing. */
final class StatusRoute {
    static final String PATH = "/report/status";

    private static final int LONGEST_CODE = 40;
    private static final int MISSING = 404;
    private static final int UNREADABLE = 400;
    private static final int ELSEWHERE = 403;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final Counter counter;
    private final Intake intake;
    private final Turnstile looks = new Turnstile();
    private final Turnstile words = new Turnstile();

    /**
     * The page.
     *
     * @param code as it was written; empty before any was
     * @param mark of the form to add a word
     * @param wrong whether nothing is known under the code
     */
    record View(String code, String mark, Optional<Standing> standing, boolean wrong) {}

    StatusRoute(Counter counter, Intake intake) {
        this.counter = counter;
        this.intake = intake;
    }

    void open(House house) {
        house.transport().exchange("GET", PATH, this::look).exchange("POST", PATH, this::add);
    }

    private Reply look(Request request) {
        var caller = new Caller(request);
        var code = request.query("code").map(String::strip).filter(c -> !c.isEmpty());
        if (code.isEmpty()) {
            return show(200, caller, new View("", mark(), Optional.empty(), false));
        }
        return mayLook(caller) ? standing(caller, code.get()) : tooMany(caller);
    }

    /** The same is done for a code that is known and for one that is not. */
    private Reply standing(Caller caller, String code) {
        var shortened = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        var chat = Counter.chat(counter.seal().chat(shortened));
        boolean known = counter.isKnown(chat);
        var standing = counter.standing(chat, counter.words(caller));
        return show(
                known ? 200 : MISSING,
                caller,
                new View(shortened, mark(), Optional.of(standing).filter(s -> known), !known));
    }

    private Reply add(Request request) throws InterruptedException {
        var caller = new Caller(request);
        var said = counter.words(caller);
        if (caller.comesFromElsewhere()) {
            return counter.refused(ELSEWHERE, "refused.elsewhere", said);
        }
        var form = request.form();
        var nonce = counter.seal().nonce(first(form.get("mark")), counter.now());
        var text = first(form.get("text")).strip();
        if (nonce.isEmpty() || text.isEmpty() || text.length() > Written.LONGEST_TEXT || !Counter.mayBeTaken(text)) {
            return counter.refused(UNREADABLE, "refused.mark", said);
        }
        if (!mayLook(caller) || !counter.admits(words, caller.address())) {
            return tooMany(caller);
        }
        var code = first(form.get("code"));
        var chat = Counter.chat(counter.seal().chat(code));
        if (counter.isKnown(chat) && !intake.takes(counter.message(chat, nonce.get(), text, List.of()))) {
            return counter.refused(BUSY, "refused.busy", said);
        }
        return standing(caller, code);
    }

    private static String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    private boolean mayLook(Caller caller) {
        int each = counter.house().limits().get().lookups();
        return looks.passes(caller.address(), counter.now(), each, Integer.MAX_VALUE);
    }

    private Reply tooMany(Caller caller) {
        return counter.refused(TOO_MANY, "refused.many", counter.words(caller));
    }

    private String mark() {
        return counter.seal().mark(counter.house().random(), counter.now());
    }

    private Reply show(int status, Caller caller, View view) {
        return counter.pages().show(status, "status", view, counter.words(caller));
    }
}
