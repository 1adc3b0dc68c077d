package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.huiyin.adapters.api.paper.SayingPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.delivery.Saying;
import org.huiyin.grid.Role;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Outbox.Evidence;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Line;

/** What went out and nobody knows whether it arrived, and settling it after somebody has looked. */
final class SendingCalls {
    private static final int ROWS = 1_000;

    private final Store store;
    private final Line line;

    SendingCalls(Store store, Line line) {
        this.store = store;
        this.line = line;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/sending", "What went out and nobody knows the end of", "Sayings", this::list)
                        .opening(KeyScope.SEND),
                Route.get("/api/v1/sending/acts", "It was said, or it was not and goes out again", "Settled", this::act)
                        .taking("Settling", KeyScope.SEND));
    }

    private Answer list(Call call) {
        var node = JsonNodeFactory.instance.objectNode();
        var rows = node.putArray("sayings");
        var paper = new SayingPaper(call.town().roster().zone());
        theirs(call).forEach(saying -> rows.add(paper.of(saying)));
        return Answer.ok(node);
    }

    /** What is about anything outside their part of the town is not for them to see. */
    private List<Saying> theirs(Call call) {
        var unknown = store.pages().unknown(ROWS);
        return store.look(looks -> unknown.stream()
                .filter(saying -> isTheirs(call, saying.outgoing().subjects(), looks))
                .toList());
    }

    private static boolean isTheirs(Call call, List<String> subjects, Looks looks) {
        return !subjects.isEmpty() && subjects.stream().allMatch(code -> isTheirs(call, code, looks));
    }

    private static boolean isTheirs(Call call, String code, Looks looks) {
        return looks.items().item(code).filter(call.caller()::covers).isPresent()
                || looks.notices()
                        .notice(code)
                        .filter(notice -> NoticeCalls.isTheirs(call, notice))
                        .isPresent();
    }

    private Answer act(Call call) {
        var actor = Acts.actor(call);
        if (!actor.is(Role.COMMAND)) {
            throw Problem.of(403, "Whoever the key acts for is not of the command room");
        }
        var body = call.body();
        var key = Call.need(body, "key");
        var evidence = Call.one("evidence", Call.need(body, "evidence"), Evidence.class);
        var saying = theirs(call).stream()
                .filter(each -> SayingPaper.key(each).equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.missing("saying nobody knows the end of"));
        line.take(new Command(actor, new Command.Verb.Settle(saying.outgoing().key(), evidence)));
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("key", key).put("evidence", Call.name(evidence)));
    }
}
