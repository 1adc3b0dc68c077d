package org.huiyin.app.alerts;

import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.cap.CapException;
import org.huiyin.adapters.cap.CapIssue;
import org.huiyin.adapters.cap.CapReader;
import org.huiyin.app.admin.AdminDoor;
import org.huiyin.app.replay.BadInput;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.line.Command;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What {@code huiyin cap} asks a running server: the alert of a notice, or to put another's before the command room. */
public final class AlertRoute {
    public static final String PATH = "/admin/cap";
    /** Why it was not done; the reply has no words of its own then. */
    public static final String REFUSED = "x-huiyin-refused";

    private final AlertExport export;
    private final Line line;
    private final String root;

    /** @param root the grid of the whole town */
    public AlertRoute(AlertExport export, Line line, String root) {
        this.export = export;
        this.line = line;
        this.root = root;
    }

    public void open(Transport transport, AdminDoor door) {
        transport.exchange("GET", PATH, door.guarded(this::write));
        transport.exchange("POST", PATH, door.guarded(this::read));
    }

    private Reply write(Request request) {
        var status = request.query("exercise").isPresent() ? CapIssue.Status.EXERCISE : CapIssue.Status.ACTUAL;
        var wanted = new AlertExport.Wanted(request.query("code").orElse(""), status, request.query("replaces"));
        try {
            return Reply.text(200, export.document(wanted));
        } catch (BadInput e) {
            return refused(e);
        }
    }

    private Reply read(Request request) {
        try {
            var alert = new CapReader().read(request.body().bytes());
            var operator = new Person("operator", "operator", Set.of(Role.COMMAND), root, Person.Standing.ENROLLED);
            var receipt = line.take(new Command(operator, new Command.Verb.Ask(alert)));
            return receipt instanceof Receipt.Kept kept
                    ? Reply.text(200, kept.decision().verdict().why() + "\n")
                    : refused(new BadInput(
                            receipt instanceof Receipt.Declined declined ? declined.why() : "nothing was done"));
        } catch (CapException e) {
            return refused(e);
        }
    }

    /** As plain ASCII on one line, for a header holds no more. */
    private static Reply refused(Exception why) {
        var words = Optional.ofNullable(why.getMessage()).orElse("refused").replaceAll("[^ -~]", "?");
        return Reply.text(200, "").with(REFUSED, words);
    }
}
