package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.account.Right;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices that are put together and sent at the console. */
final class WizardTest {
    private static final String NEW = "/console/notices/new";
    private static final String WORDS = "今晚有暴雨，低洼处的车请挪走";

    private CommandRoom room;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        room.account("he", "qh", "u-he", Right.COMMAND);
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
        room.account("nobody", "qh", "", Right.COMMAND);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Walks the wizard's steps as its forms would. */
    private final class Walk {
        private final Browser browser;
        private final String mark;
        private String draft = "";
        private String at = "";

        Walk(String account) throws Exception {
            browser = room.signedIn(account);
            mark = browser.mark("/console/me");
        }

        /** Where one step leads to; fields are given as {@code name=value} and more after an ampersand. */
        Walk fills(String step, String fields) throws Exception {
            var reply = browser.post(NEW, "mark=" + mark + "&draft=" + draft + "&step=" + step + "&" + fields);
            at = reply.headers().firstValue("location").orElse("");
            draft = at.replaceAll(".*draft=(\\w*).*", "$1");
            return this;
        }

        String page() throws Exception {
            return browser.page(at);
        }

        /** The page it leads to. */
        String sends() throws Exception {
            var form = new LinkedHashMap<>(Map.of("mark", mark, "draft", draft));
            at = browser.post("/console/notices/send", form)
                    .headers()
                    .firstValue("location")
                    .orElse("");
            return at;
        }

        void clicks(String path, String notice) throws Exception {
            browser.post(path, Map.of("mark", mark, "notice", notice));
        }
    }

    private Walk storm(String account, String whom) throws Exception {
        return new Walk(account)
                .fills("what", "what=weather&words=" + WORDS)
                .fills("whom", whom)
                .fills("when", "when=now");
    }

    private Notice only() {
        return room.store.pages().notices(2).get(0);
    }

    private int sent(Notice notice) {
        return room.store
                .look(looks -> looks.sayings().deliveries(notice.code(), Notice.BODY))
                .in(DeliveryState.SENT);
    }

    @Test
    void whatIsSentReachesEveryGroupOnceItCanNoLongerBeTakenBack() throws Exception {
        var walk = storm("he", "area=qh&group=residents&group=staff&role=grid_leader");

        assertThat(walk.page()).contains("id=\"groups\">3<", "id=\"asked\">2<", WORDS);
        assertThat(walk.sends()).contains("done=ordered");
        assertThat(only().state()).isEqualTo(NoticeState.WAITING);
        room.passes(Duration.ofSeconds(40));

        assertThat(only().state()).isEqualTo(NoticeState.LIVE);
        assertThat(sent(only())).isEqualTo(3);
        assertThat(only().reach().asked()).hasSize(2);
    }

    @Test
    void theCommandRoomHearsOfIt() throws Exception {
        storm("chen", "area=dq-1&group=residents").sends();
        room.speak();

        assertThat(room.store.pages().sayings(10))
                .anySatisfy(saying -> assertThat(saying.text())
                        .hasValueSatisfying(text -> assertThat(text).contains("陈伟龙在控制台发天气预警", WORDS)));
    }

    @Test
    void takenBackInTimeNobodyHearsIt() throws Exception {
        var walk = storm("he", "area=qh&group=residents");
        walk.sends();
        walk.clicks("/console/notices/stop", only().code());
        room.passes(Duration.ofMinutes(5));

        assertThat(only().state().isOver()).isTrue();
        assertThat(sent(only())).isZero();
    }

    @Test
    void aSecondClickSendsNothing() throws Exception {
        var walk = storm("he", "area=qh&group=residents");
        walk.sends();

        assertThat(walk.sends()).contains("done=sent_before");
        assertThat(room.store.pages().notices(5)).hasSize(1);
    }

    @Test
    void nothingIsLostOnTheWayBack() throws Exception {
        var walk = new Walk("he")
                .fills("what", "what=weather&words=" + WORDS)
                .fills("whom", "area=dq-2&group=staff&go=back");

        assertThat(walk.page()).contains(WORDS);
        walk.fills("what", "what=weather&words=" + WORDS);
        assertThat(walk.page())
                .containsPattern("value=\"dq-2\"\\s+checked")
                .doesNotContainPattern("value=\"qh\"\\s+checked");
    }

    @Test
    void whatIsWrongIsNamedWhereItIs() throws Exception {
        var walk = new Walk("he").fills("what", "what=weather&words=");
        assertThat(walk.page()).contains("#field-words", "还没有写");

        walk.fills("what", "what=weather&words=" + WORDS).fills("whom", "group=residents");
        assertThat(walk.page()).contains("#field-area", "至少选一个网格");

        walk.fills("whom", "area=qh&group=residents")
                .fills("when", "when=later&leaves=gestern&deadline=2020-01-01T00:00");
        assertThat(walk.page()).contains("#field-leaves", "#field-deadline");
    }

    @Test
    void whoMayNotSayItInTheChatMayNotHere() throws Exception {
        var policy = new Walk("chen").fills("what", "what=policy&words=" + WORDS);
        assertThat(policy.page()).contains("您的身份不能发这类通知");
        assertThat(policy.fills("whom", "area=dq-1&group=residents").sends()).contains("step=check");

        assertThat(storm("chen", "area=dq-2&group=residents").sends()).contains("step=check");
        assertThat(room.signedIn("nobody").page(NEW)).contains("名册里没有");
        assertThat(room.store.pages().notices(5)).isEmpty();
    }

    @Test
    void aWantedNoticeOfThePoliceWithoutACaseNumberWaitsForAYes() throws Exception {
        room.account("police", "qh", "u-police", Right.COMMAND);
        var walk = new Walk("police")
                .fills("what", "what=wanted&words=协查一名盗窃嫌疑人，身高一米七，见到请报警")
                .fills("whom", "area=qh&group=staff&role=grid_leader")
                .fills("when", "when=now");
        walk.sends();
        room.passes(Duration.ofMinutes(5));
        assertThat(only().state()).isEqualTo(NoticeState.WAITING);

        new Walk("he").clicks("/console/notices/let-go", only().code());
        room.passes(Duration.ofSeconds(10));
        assertThat(sent(only())).isEqualTo(1);
    }

    @Test
    void aReadyNoticeLeavesAtItsTime() throws Exception {
        var walk = new Walk("he")
                .fills("what", "what=ready:fake_police")
                .fills("whom", "area=qh&group=residents")
                .fills("when", "when=later&leaves=2026-03-02T15:00");
        walk.sends();
        room.passes(Duration.ofHours(5));
        assertThat(sent(only())).isZero();

        room.passes(Duration.ofHours(2));
        assertThat(sent(only())).isEqualTo(2);
    }

    @Test
    void aDrillSaysSoInEveryWordAndIsListed() throws Exception {
        var walk = new Walk("he")
                .fills("what", "what=mobilise&words=各网格报到&drill=on")
                .fills("whom", "area=qh&group=staff")
                .fills("when", "when=now");
        walk.sends();
        room.passes(Duration.ofSeconds(40));
        room.says("u-chen", "g-work", "东桥一网格到位");
        room.says("u-luo", "g-work", "东桥二网格到位");

        assertThat(room.store.pages().sayings(10))
                .allSatisfy(saying -> assertThat(saying.text().orElse("演练")).contains("演练"));
        assertThat(walk.browser.page("/console/drills")).contains(only().code(), "2 / 2", "分钟");
        assertThat(walk.browser.page("/console/notices/" + only().code())).contains("class=\"tag drill\"");
    }

    @Test
    void aLeaderReadsTheBoardOfTheirOwnGridsAndNoNames() throws Exception {
        new Walk("he")
                .fills("what", "what=mobilise&words=各网格报到")
                .fills("whom", "area=qh&group=staff")
                .fills("when", "when=now")
                .sends();
        room.passes(Duration.ofSeconds(40));

        assertThat(room.signedIn("he").page("/console/rollcalls")).contains("陈伟龙", "罗娟", "0 / 2");
        assertThat(room.signedIn("chen").page("/console/rollcalls"))
                .contains("东桥村第一网格")
                .doesNotContain("东桥村第二网格", "罗娟");
    }
}
