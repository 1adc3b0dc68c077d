package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Languages;
import org.huiyin.adapters.console.door.OpenHouse;
import org.huiyin.adapters.console.door.Rights;
import org.huiyin.adapters.console.door.Routes;
import org.huiyin.desk.Town;
import org.huiyin.item.ItemState;
import org.huiyin.net.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may open what: every route of the table, with an account of every right. */
final class RightsTest {
    private CommandRoom room;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        for (Right right : Right.values()) {
            room.account(right.name().toLowerCase(Locale.ROOT), "qh", "u-he", right);
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** A browser signed in with one right, and the mark of its forms. */
    private record Guest(Right right, Browser browser, String mark) {}

    private Browser with(Right right) throws Exception {
        return room.signedIn(right.name().toLowerCase(Locale.ROOT));
    }

    private static int status(Browser browser, Rights.Route route, String mark) throws Exception {
        var path = route.path().replaceAll("\\{\\w+}", "none");
        return route.method().equals("GET")
                ? browser.get(path).statusCode()
                : browser.post(path, Map.of("mark", mark)).statusCode();
    }

    @Test
    void everyRouteIsOpenToThoseTheTableNamesAndToNobodyElse() throws Exception {
        var guests = new ArrayList<Guest>();
        for (Right right : Right.values()) {
            var browser = with(right);
            guests.add(new Guest(right, browser, browser.mark("/console/me")));
        }
        for (var line : Rights.shipped().all().entrySet()) {
            var route = line.getKey();
            if (!(line.getValue() instanceof Rights.Rule.Holders holders) || isStreamOrEnd(route)) {
                continue;
            }
            assertThat(status(new Browser(room.address()), route, ""))
                    .as("%s by nobody", route)
                    .isIn(303, 401);
            for (Guest guest : guests) {
                int status = status(guest.browser(), route, guest.mark());
                assertThat(status == 403)
                        .as("%s by %s: %d", route, guest.right(), status)
                        .isNotEqualTo(holders.rights().contains(guest.right()));
                assertThat(status).as("%s by %s", route, guest.right()).isNotIn(500, 405);
            }
        }
    }

    /** Streams do not end by themselves, and whoever signs out is out. */
    private static boolean isStreamOrEnd(Rights.Route route) {
        return route.path().equals("/console/events") || route.path().equals("/console/sign-out");
    }

    @Test
    void administratorsSeeNoItemAndWorkersNoAccounts() throws Exception {
        for (Right right : Right.values()) {
            var browser = with(right);
            assertThat(browser.get("/console").statusCode() == 200)
                    .as("items for %s", right)
                    .isEqualTo(!right.isAdministrators());
            assertThat(browser.get("/console/accounts").statusCode() == 200)
                    .as("accounts for %s", right)
                    .isEqualTo(right == Right.SECURITY);
            assertThat(browser.get("/console/trail").statusCode() == 200)
                    .as("the trail for %s", right)
                    .isEqualTo(right == Right.AUDIT);
        }
    }

    @Test
    void whatIsNotInTheTableCannotBeServed() {
        Supplier<Town> nowhere = () -> {
            throw new IllegalStateException("town: asked for (expected: not before somebody comes)");
        };
        var rights = Rights.shipped();
        var keeper = new OpenHouse(nowhere, rights, new Random(1));
        var door = new Door(keeper, new Languages(Clearwater::words, nowhere, room.clock), rights);
        var routes = new Routes(
                        room.transport(), door, rights, room.store.register().trail(), room.clock)
                .refusing(visit -> Reply.of(403));

        assertThatThrownBy(() -> routes.exchange("GET", "/console/secrets", request -> Reply.of(200)))
                .hasMessageContaining("GET /console/secrets");
    }

    @Test
    void aLeaderSeesAndSettlesWhatLiesInTheirGridAlone() throws Exception {
        room.account("luo", "dq-2", "u-luo", Right.LEADER);
        var mine = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        var other = room.doubts("小孙", "g-dq1", "二组垃圾桶满了三天没人收，臭死了");
        var luo = room.signedIn("luo");

        assertThat(luo.page("/console")).contains(mine).doesNotContain(other);
        assertThat(luo.page("/console/tray")).contains(mine).doesNotContain(other);
        luo.post("/console/tray/accept", Map.of("mark", luo.mark("/console/me"), "item", other));
        assertThat(state(other)).isEqualTo(ItemState.NEEDS_REVIEW);
        luo.post("/console/tray/accept", Map.of("mark", luo.mark("/console/me"), "item", mine));
        assertThat(state(mine)).isNotEqualTo(ItemState.NEEDS_REVIEW);
    }

    @Test
    void whoBreaksTheGlassGivesAReasonAndLeavesATrace() throws Exception {
        room.account("luo", "dq-2", "u-luo", Right.LEADER);
        var other = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        var luo = room.signedIn("luo");
        var path = "/console/items/" + other;

        assertThat(luo.get(path).statusCode()).isEqualTo(403);
        assertThat(luo.page(path)).doesNotContain("路灯");
        luo.post("/console/items/glass", Map.of("mark", luo.mark("/console/me"), "item", other, "why", "  "));
        assertThat(luo.get(path).statusCode()).isEqualTo(403);
        luo.post("/console/items/glass", Map.of("mark", luo.mark("/console/me"), "item", other, "why", "邻网格求助"));
        assertThat(luo.page(path)).contains("路灯");

        assertThat(room.store.register().trail().latest(2, 0))
                .extracting(Trace::what)
                .containsExactly(Trace.What.LOOKED, Trace.What.BROKE_GLASS);
        room.clock.forward(Duration.ofMinutes(31));
        assertThat(luo.get(path).statusCode()).isEqualTo(403);
    }

    private ItemState state(String code) {
        return room.store.look(looks -> looks.items().item(code)).orElseThrow().state();
    }
}
