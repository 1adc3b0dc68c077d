package org.huiyin.adapters.cap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Level;
import org.huiyin.message.Attachment;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Replies;
import org.huiyin.text.Phrase;

/** A small town that sends alerts. */
final class Fixtures {
    static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
    static final String SQUARE = "30.1,122.1 30.2,122.1 30.2,122.2 30.1,122.1";

    private static final Map<String, String> WORDS = Map.of(
            "cap.colour", "预警颜色",
            "cap.colour.red", "红色",
            "cap.colour.orange", "橙色",
            "cap.colour.yellow", "黄色",
            "cap.colour.blue", "蓝色",
            "cap.missing", "有人走失");

    private Fixtures() {}

    static CapSender sender() {
        return new CapSender("town.example", "清水镇", Optional.of("330921"), Map.of("dq", SQUARE), TOWN);
    }

    static CapWriter writer() {
        var grids = new GridTree(List.of(
                new Grid("town", "清水镇", Level.TOWNSHIP, Optional.empty(), List.of()),
                new Grid("dq", "东桥村", Level.VILLAGE, Optional.of("town"), List.of())));
        return new CapWriter(
                sender(),
                grids,
                List.of(new CapWriter.Tongue("zh-CN", Fixtures::chinese), new CapWriter.Tongue("en-US", Phrase::key)),
                text -> text.replaceAll("1\\d{10}", "***"));
    }

    private static String chinese(Phrase phrase) {
        return WORDS.getOrDefault(phrase.key(), "词：" + phrase.key());
    }

    static Notice notice(NoticeKind kind, String text) {
        return new Notice(
                "T1000K",
                1,
                new Notice.Content(kind, text, List.of(Attachment.image("face.jpg")), false),
                new Notice.Posting("p-1", Optional.of("g-1"), List.of()),
                new Reach("dq", List.of("g-1"), List.of(), Reach.Owed.A_WORD),
                Notice.Life.waiting(NOON, NOON.plusSeconds(86_400)).in(NoticeState.LIVE, NOON),
                Replies.none());
    }

    static CapAlert alert(Notice notice, CapIssue.Readers readers) {
        return writer().write(notice, CapIssue.of(notice, CapIssue.Status.ACTUAL, readers));
    }
}
