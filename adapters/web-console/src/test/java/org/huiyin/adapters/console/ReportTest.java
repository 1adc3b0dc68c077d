package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a roll call: what it counts, who may read names in it, and what it leaves behind. */
class ReportTest {
    private static final String REPORT = "/console/notices/T1000K";

    private CommandRoom room;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        room.account("room", "", "", Right.COMMAND);
        room.account("leader", "", "", Right.LEADER);
        var now = CommandRoom.MORNING;
        var asked = List.of(new Reach.Asked("u-spoken", "dq-1"), new Reach.Asked("u-silent", "dq-2"));
        var rollCall = Notice.begun(
                "T1000K",
                Notice.Content.words(NoticeKind.MOBILISE, "各网格报转移人数"),
                Notice.Posting.inPrivate("u-police"),
                new Reach("dq", List.of(), asked, Reach.Owed.AN_ANSWER),
                Notice.Life.waiting(now, now.plus(Duration.ofDays(1))).in(NoticeState.LIVE, now));
        var answer = new Answer(
                "u-spoken",
                "dq-1",
                Answer.Status.REPORTED,
                OptionalInt.of(41),
                OptionalInt.of(97),
                "",
                now.plusSeconds(300));
        room.store.inTransaction(ledger -> {
            ledger.save(rollCall);
            ledger.add("T1000K", answer);
            return true;
        });
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theCommandRoomReadsWhoIsSilent() throws Exception {
        assertThat(room.signedIn("room").page(REPORT))
                .contains("u-spoken", "u-silent", "41", "97", "1 / 2")
                .contains("未回应");
    }

    @Test
    void aLeaderReadsCountsAndNoNames() throws Exception {
        var leader = room.signedIn("leader");

        assertThat(leader.page(REPORT)).contains("41", "97", "1 / 2").doesNotContain("u-silent");
        assertThat(leader.page(REPORT + "/report.csv")).contains("\"41\"").doesNotContain("u-silent");
        assertThat(leader.page("/console/notices")).doesNotContain("u-silent");
    }

    @Test
    void whatIsTakenAwayHasALineForEachWhoWasCalled() throws Exception {
        var csv = room.signedIn("room").page(REPORT + "/report.csv");

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("u-spoken", "u-silent", "\"41\"");
    }

    @Test
    void eachLookLeavesATrace() throws Exception {
        var browser = room.signedIn("room");
        browser.page(REPORT);
        browser.page(REPORT + "/report.xlsx");

        assertThat(room.store.register().trail().latest(2, 0))
                .extracting(Trace::what)
                .containsExactlyInAnyOrder(Trace.What.LOOKED, Trace.What.EXPORTED);
        assertThat(room.store.register().trail().latest(2, 0))
                .allSatisfy(trace -> assertThat(trace.about()).contains("T1000K"));
    }

    @Test
    void aNumberNobodyKnowsIsNamed() throws Exception {
        assertThat(room.signedIn("room").page("/console/notices/T9999X")).contains("T9999X");
    }
}
