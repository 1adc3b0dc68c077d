package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Command.Verb;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;

/** Sending notices, letting them go and stopping them, as far as the person of the key may. */
final class OrderCalls {
    private final Store store;
    private final Line line;

    OrderCalls(Store store, Line line) {
        this.store = store;
        this.line = line;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/orders", "Sends a notice, as the console's page does", "Sent", this::send)
                        .taking("Order", KeyScope.SEND),
                Route.get(
                                "/api/v1/notices/{code}/acts",
                                "Stops a notice, or lets one go that waits",
                                "NoticeStanding",
                                this::act)
                        .taking("NoticeAct", KeyScope.SEND));
    }

    private Answer send(Call call) {
        var order = order(call.body());
        order.whom().areas().forEach(area -> checkArea(call, area));
        var actor = Acts.actor(call);
        var receipt = line.take(new Command(actor, new Verb.Publish(order)));
        var code = receipt instanceof Receipt.Kept kept ? NoticeCalls.code(kept.decision()) : Optional.<String>empty();
        return Answer.ok(
                JsonNodeFactory.instance.objectNode().put("notice", code.orElseThrow(() -> objections(order, actor))));
    }

    private Problem objections(NoticeOrder order, Person actor) {
        var faults = line.foresee(order, actor).objections().stream()
                .map(objection -> new Problem.Fault("order", Call.name(objection)))
                .toList();
        return Problem.with(409, "It was not sent", faults);
    }

    private static void checkArea(Call call, String area) {
        if (!call.opens(area)) {
            throw Problem.unreadable("areas", "expected: ids of grids this key opens");
        }
    }

    private static NoticeOrder order(JsonNode body) {
        var what = Call.find(body, "campaign")
                .<NoticeOrder.What>map(NoticeOrder.What.Ready::new)
                .orElseGet(() -> own(body));
        var areas = Call.list(body, "areas");
        var groups = Call.list(body, "groups");
        if (areas.isEmpty() || groups.isEmpty()) {
            throw Problem.unreadable(areas.isEmpty() ? "areas" : "groups", "expected: one at least");
        }
        return new NoticeOrder(
                what,
                new NoticeOrder.Whom(
                        areas,
                        groups.stream()
                                .map(name -> Call.one("groups", name, Group.Purpose.class))
                                .collect(Collectors.toSet()),
                        Call.list(body, "asked").stream()
                                .map(name -> Call.one("asked", name, Role.class))
                                .collect(Collectors.toSet()),
                        body.path("next_circle").asBoolean()),
                new NoticeOrder.When(Call.moment(body, "leaves"), Call.moment(body, "deadline")),
                body.path("drill").asBoolean());
    }

    private static NoticeOrder.What own(JsonNode body) {
        return new NoticeOrder.What.Own(
                Call.one("kind", Call.need(body, "kind"), NoticeKind.class), Call.need(body, "text"));
    }

    private Answer act(Call call) {
        var notice = find(call);
        var name = Call.need(call.body(), "act");
        var verb = switch (name) {
            case "stop" -> new Verb.Stop(notice.code());
            case "let-go" -> new Verb.LetGo(notice.code());
            default -> throw Problem.unreadable("act", "expected: one of let-go, stop");
        };
        if (line.take(new Command(Acts.actor(call), verb)) instanceof Receipt.Declined) {
            throw Problem.with(409, "It may not be done as the notice stands", "act", name);
        }
        var now = find(call);
        return Answer.ok(
                JsonNodeFactory.instance.objectNode().put("code", now.code()).put("state", Call.name(now.state())));
    }

    private Notice find(Call call) {
        return store.look(looks -> looks.notices().notice(call.part("code")))
                .filter(notice -> NoticeCalls.isTheirs(call, notice))
                .orElseThrow(() -> Problem.missing("notice"));
    }
}
