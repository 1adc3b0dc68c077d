package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Correction;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody corrects in chat holds for the next one who says the same. */
class LearningTest {
    private static final String PLATFORM = "sandbox";
    private static final String GROUP = "g-wz2";

    private final Store store = SqlStores.sqliteInMemory();
    private Instant now = Instant.parse("2026-03-02T04:00:00Z");
    private Rules rules;
    private Line line;
    private int said;

    @BeforeEach
    void open() throws IOException {
        rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());
        var directory = new RosterDirectory(Demo.roster(), PLATFORM, "bot");
        line = new Line(store, rules::inForce, new SceneLoader(directory), () -> now, new Heartbeat());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Message message(String person, String text) {
        var chat = new Chat(PLATFORM, "bot", GROUP, Chat.Kind.ROOM);
        now = now.plus(Duration.ofMinutes(20));
        return Message.words(new Message.Id(chat, "m" + ++said), new Sender(PLATFORM, person, person), now, text);
    }

    private Verdict.Outcome say(String person, String text) {
        return outcome(line.take(message(person, text)));
    }

    private static Verdict.Outcome outcome(Receipt receipt) {
        return ((Receipt.Kept) receipt).decision().verdict().outcome();
    }

    private List<Item> items() {
        return store.pages().items(List.of(), 10, 0);
    }

    @Test
    void whatIsSaidToBeNoReportOpensNothingTheNextTime() {
        String lyrics = "楼下的路灯坏了，月亮代表我的心";
        assertThat(say("chen", lyrics)).isEqualTo(Verdict.Outcome.OPENED);

        say("chen", "不是报事，闲聊而已");

        assertThat(items()).singleElement().extracting(Item::state).isEqualTo(ItemState.WITHDRAWN);
        assertThat(say("zhao", "楼下的路灯坏了，月亮代表我的心呀")).isEqualTo(Verdict.Outcome.CHATTER);
        assertThat(say("zhao", "云锦苑2幢楼下的路灯坏了，老人看不见路")).isEqualTo(Verdict.Outcome.OPENED);
    }

    @Test
    void whatWasTaughtByASlipIsForgottenWithIt() {
        String words = "楼下的路灯坏了，月亮代表我的心";
        say("chen", words);
        say("chen", "不是报事，闲聊而已");
        now = now.minus(Duration.ofMinutes(20)).plusSeconds(30);

        say("chen", "点错了，撤销刚才的");

        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.isOpen()).isTrue());
        List<Correction> kept = store.look(looks -> looks.corrections(10));
        assertThat(kept).isEmpty();
        assertThat(say("zhao", words)).isNotEqualTo(Verdict.Outcome.CHATTER);
    }

    @Test
    void noCorrectionSilencesACry() {
        String cry = "着火了，快来人啊";
        rules.reader().learn(Correction.talk(cry, "chen", now));

        assertThat(say("zhao", cry)).isEqualTo(Verdict.Outcome.OPENED);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.subject().urgency()).isEqualTo(Urgency.EMERGENCY));
    }

    @Test
    void aComplaintTakenForAQuestionBecomesOne() {
        say("chen", "医保报销为什么要跑三趟，窗口到底谁在管");
        var before = items().get(0);

        say("chen", before.subject().kind() == Kind.CONSULT ? "这是投诉不是咨询" : "这是咨询不是投诉");

        var after = items().get(0);
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.subject().kind()).isNotEqualTo(before.subject().kind());
        List<Correction> kept = store.look(looks -> looks.corrections(10));
        assertThat(kept)
                .singleElement()
                .satisfies(one -> assertThat(one.kind())
                        .isEqualTo(Optional.of(after.subject().kind())));
    }

    @Test
    void whatItIsAboutCanBeSetRight() {
        say("chen", "云锦苑2幢门口的路灯不亮");

        say("chen", "说错了，不是路灯，是楼道灯");

        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.subject().matter()).contains("stairs_light"));
    }
}
