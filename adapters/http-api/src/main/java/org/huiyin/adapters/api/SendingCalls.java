package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.huiyin.adapters.api.paper.SayingPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.delivery.Saying;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.Outbox.Evidence;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;

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
        store.pages().unknown(ROWS).stream()
                .filter(saying -> isTheirs(call, saying))
                .forEach(saying -> rows.add(paper.of(saying)));
        return Answer.ok(node);
    }

    /** What is about nothing in their part of the town is not for them to see. */
    private boolean isTheirs(Call call, Saying saying) {
        return saying.outgoing().subjects().stream()
                .anyMatch(code -> store.look(looks ->
                        looks.items().item(code).filter(call.caller()::covers).isPresent()
                                || looks.notices()
                                        .notice(code)
                                        .filter(notice -> NoticeCalls.concerns(call, notice))
                                        .isPresent()));
    }

    private Answer act(Call call) {
        var body = call.body();
        var key = Call.need(body, "key");
        var evidence = Call.one("evidence", Call.need(body, "evidence"), Evidence.class);
        var saying = store.pages().unknown(ROWS).stream()
                .filter(each -> each.outgoing().key().equals(key) && isTheirs(call, each))
                .findFirst()
                .orElseThrow(() -> Problem.missing("saying nobody knows the end of"));
        var settle = new Command.Verb.Settle(saying.outgoing().key(), evidence);
        if (line.take(new Command(Acts.actor(call), settle)) instanceof Receipt.Declined) {
            throw Problem.with(409, "It is not this person's to settle, or was settled", "key", key);
        }
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("key", key).put("evidence", Call.name(evidence)));
    }
}
