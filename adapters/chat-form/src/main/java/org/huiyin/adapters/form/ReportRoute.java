package org.huiyin.adapters.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.form.Counter.Standing;
import org.huiyin.door.House;
import org.huiyin.grid.Grid;
import org.huiyin.message.Message;
import org.huiyin.net.Part;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Spool;

/** The form itself, and what happens when it is sent: looked at as a stranger's, and handed over like any message. */
final class ReportRoute {
    static final String PATH = "/report";

    private static final int UNREADABLE = 400;
    private static final int ELSEWHERE = 403;
    private static final int INCOMPLETE = 422;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final Counter counter;
    private final Intake intake;
    private final Turnstile turnstile = new Turnstile();
    private final Photos photos;

    /**
     * The page.
     *
     * @param fixed whether a poster says where one stands
     * @param at what the poster's link carried; empty without one
     * @param missing what is wrong with what was sent, by the keys of the words
     */
    record View(
            List<Grid> grids,
            String township,
            String mark,
            Written written,
            boolean fixed,
            String at,
            List<String> missing) {}

    /** What somebody who reported is shown. */
    record Thanks(String code, Standing standing) {}

    ReportRoute(Counter counter, Intake intake) {
        this.counter = counter;
        this.intake = intake;
        this.photos = new Photos(counter.house().media());
    }

    void open(House house) {
        var spool = new Spool(house.folder().resolve(FormKind.NAME), Photos.LARGEST);
        house.transport().exchange("GET", PATH, this::empty).upload(PATH, spool, this::sent);
    }

    private Reply empty(Request request) {
        var spot = request.query("at").flatMap(counter.seal()::spot);
        var written = spot.map(Written.nothing()::at).orElseGet(Written::nothing);
        return form(200, new Caller(request), written, List.of());
    }

    private Reply form(int status, Caller caller, Written written, List<String> missing) {
        var roster = counter.house().roster().get();
        var token = caller.request()
                .query("at")
                .filter(at -> counter.seal().spot(at).isPresent());
        var view = new View(
                Spot.leaves(roster.grids()),
                roster.township(),
                counter.seal().mark(counter.house().random(), counter.now()),
                written,
                token.isPresent(),
                token.orElse(""),
                missing);
        return counter.pages().show(status, "report", view, counter.words(caller));
    }

    private Reply sent(Request request, List<Part> parts) throws IOException, InterruptedException {
        var caller = new Caller(request);
        var words = counter.words(caller);
        var spot = request.query("at").flatMap(counter.seal()::spot);
        var fields = Written.of(parts);
        var written = spot.map(fields::at).orElse(fields);
        var nonce = counter.seal().nonce(written.mark(), counter.now());
        if (caller.comesFromElsewhere()) {
            return counter.refused(ELSEWHERE, "refused.elsewhere", words);
        }
        if (!written.bait().isEmpty() || nonce.isEmpty()) {
            // Only a machine fills in what nobody sees; somebody who left the page open for a day begins anew.
            return counter.refused(UNREADABLE, "refused.mark", words);
        }
        var missing = missing(written);
        if (!missing.isEmpty()) {
            return form(INCOMPLETE, caller, written, missing);
        }
        if (!counter.admits(turnstile, caller.address())) {
            return counter.refused(TOO_MANY, "refused.many", words);
        }
        return taken(written, nonce.get(), parts, words);
    }

    private List<String> missing(Written written) {
        return List.of(
                        Optional.of("missing.grid").filter(w -> grid(written).isEmpty()),
                        Optional.of("missing.text")
                                .filter(w -> !written.saysSomething() || !Counter.mayBeTaken(said(written))),
                        Optional.of("missing.phone").filter(w -> !written.isPhoneFine()),
                        Optional.of("missing.consent").filter(w -> !written.consents()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Grid> grid(Written written) {
        return Spot.leaves(counter.house().roster().get().grids()).stream()
                .filter(grid -> grid.id().equals(written.grid()))
                .findFirst();
    }

    private Reply taken(Written written, String nonce, List<Part> parts, Words words)
            throws IOException, InterruptedException {
        var code = counter.seal().code(nonce);
        var chat = Counter.chat(counter.seal().chat(code));
        Message message = counter.message(chat, nonce, said(written), photos.keep(parts));
        if (!intake.takes(message)) {
            return counter.refused(BUSY, "refused.busy", words);
        }
        return counter.pages().show(200, "thanks", new Thanks(code, counter.standing(chat, words)), words);
    }

    /** As somebody in a group would write it. */
    private String said(Written written) {
        var words = counter.townWords();
        var grid = grid(written).map(Grid::name).orElse("");
        var text = words.say("said", "grid", grid)
                .replace("{place}", written.place())
                .replace("{text}", written.text());
        return written.phone().isEmpty() ? text : text + words.say("said.phone", "phone", written.phone());
    }
}
