package org.huiyin.adapters.api.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.editing.Author;
import org.huiyin.editing.RosterShelf;
import org.huiyin.key.KeyScope;

/** Taking the roster away, trying another one, and bringing it into force. */
public record RosterCalls(RosterShelf shelf, Trail trail) {

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/roster", "The roster as it is written", "WrittenRoster", this::show)
                        .opening(KeyScope.SYSTEM),
                Route.get("/api/v1/roster", "Brings another roster into force, or only checks it", "Changed", this::put)
                        .taking("RosterText", KeyScope.SYSTEM));
    }

    private Answer show(Call call) {
        var written = shelf.written()
                .orElseThrow(() -> Problem.of(404, "The roster came with the program, and stays as it is"));
        trail.add(
                Trace.of(call.now(), call.caller().name(), Trace.What.EXPORTED).about("roster.yaml"));
        return Answer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("text", written.text())
                .put("seal", written.seal()));
    }

    private Answer put(Call call) {
        var body = call.body();
        var text = Call.whole(body, "text");
        return body.path("try").asBoolean()
                ? Consideration.tried(shelf.check(text))
                : Consideration.answer(shelf.put(
                        text, Call.need(body, "seal"), new Author(call.caller().name(), call.now())));
    }
}
