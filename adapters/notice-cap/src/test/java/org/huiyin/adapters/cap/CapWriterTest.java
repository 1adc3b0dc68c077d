package org.huiyin.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.adapters.cap.Fixtures.NOON;
import static org.huiyin.adapters.cap.Fixtures.alert;
import static org.huiyin.adapters.cap.Fixtures.notice;
import static org.huiyin.adapters.cap.Fixtures.writer;

import java.time.Duration;
import org.huiyin.adapters.cap.CapIssue.Readers;
import org.huiyin.notice.Incoming;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CapWriterTest {

    @ParameterizedTest
    @EnumSource(CapClass.class)
    void whatWeWriteHoldsAndComesBackAsTheSameProposal(CapClass rules) throws CapException {
        var notice = notice(rules.kind(), "台风红色预警 <东桥村> & \"转移\"\n第二行");
        var alert = alert(notice, Readers.OFFICES);

        assertThat(alert.faults()).isEmpty();
        var back = new CapReader().read(alert.bytes());
        assertThat(back.kind()).isEqualTo(notice.kind());
        assertThat(back.text()).isEqualTo(notice.text());
        assertThat(back.areas()).containsExactly("东桥村");
        assertThat(back.expires()).contains(notice.life().expires());
        assertThat(back.nature()).isEqualTo(Incoming.Nature.ALERT);
        assertThat(back.identifier()).isEqualTo("town.example,T1000K");
    }

    @Test
    void theColourSaysHowSevereItIs() {
        assertThat(alert(notice(NoticeKind.WEATHER, "暴雨橙色预警"), Readers.ANYBODY).xml())
                .contains("<severity>Severe</severity>")
                .contains("<valueName>预警颜色</valueName><value>橙色</value>")
                .contains("<valueName>GB/T 2260</valueName><value>330921</value>")
                .contains("<polygon>" + Fixtures.SQUARE + "</polygon>")
                .contains("<sent>2026-07-01T12:00:00+08:00</sent>");
        assertThat(alert(notice(NoticeKind.WEATHER, "要下雨了"), Readers.ANYBODY).xml())
                .contains("<severity>Unknown</severity>");
    }

    @Test
    void onceItIsOverItIsTakenBackWithAReference() throws CapException {
        var over = notice(NoticeKind.WEATHER, "台风蓝色预警").with(NoticeState.ENDED, NOON.plusSeconds(60));
        var alert = alert(over, Readers.ANYBODY);

        assertThat(alert.faults()).isEmpty();
        assertThat(alert.text("msgType")).contains("Cancel");
        assertThat(alert.text("references")).contains("town.example,T1000K,2026-07-01T12:00:00+08:00");
        assertThat(alert.xml()).contains("<responseType>AllClear</responseType>");
        assertThat(new CapReader().read(alert.bytes()).nature()).isEqualTo(Incoming.Nature.ALL_CLEAR);
    }

    @Test
    void anUpdateNamesWhatItTakesThePlaceOf() {
        var notice = notice(NoticeKind.SAFETY, "停气");
        var first = CapIssue.of(notice, CapIssue.Status.EXERCISE, Readers.OFFICES);
        var alert = writer().write(notice, CapIssue.again(notice, NOON, first, NOON.plus(Duration.ofHours(1))));

        assertThat(alert.faults()).isEmpty();
        assertThat(alert.text("status")).contains("Exercise");
        assertThat(alert.text("identifier"))
                .contains("T1000K-" + NOON.plusSeconds(3600).getEpochSecond());
        assertThat(alert.text("references")).contains("town.example,T1000K,2026-07-01T12:00:00+08:00");
    }

    @Test
    void anybodyReadsThatSomebodyIsMissingButNotWho() {
        var open = alert(notice(NoticeKind.MISSING_PERSON, "陈老伯，82岁，蓝色外套，电话13800000000"), Readers.ANYBODY);

        assertThat(open.xml()).contains("有人走失").doesNotContain("陈老伯", "82", "138", "face.jpg");
        assertThat(alert(notice(NoticeKind.SAFETY, "问13800000000"), Readers.ANYBODY)
                        .xml())
                .contains("问***")
                .doesNotContain("138");
    }

    @Test
    void aSearchByThePoliceNeverLeavesAndACallUponOurOwnIsNotForAnybody() {
        var wanted = notice(NoticeKind.WANTED, "在逃人员");
        assertThatThrownBy(() -> alert(wanted, Readers.OFFICES)).hasMessageContaining("T1000K: wanted (expected:");
        var call = notice(NoticeKind.MOBILISE, "集合");
        assertThatThrownBy(() -> alert(call, Readers.ANYBODY)).hasMessageContaining("mobilise (expected:");
        assertThat(alert(call, Readers.OFFICES).text("restriction")).isPresent();
    }

    @Test
    void charactersXmlCannotHoldDoNotBreakIt() throws CapException {
        var alert = alert(notice(NoticeKind.SAFETY, "a\u0000b\u001f\ud800c\r\n]]>"), Readers.OFFICES);

        assertThat(new CapReader().read(alert.bytes()).text()).isEqualTo("a\ufffdb\ufffd\ufffdc\r\n]]>");
    }

    @Test
    void aSenderThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() ->
                        new CapSender("our town", "x", java.util.Optional.empty(), java.util.Map.of(), Fixtures.TOWN))
                .hasMessage("sender: our town (expected: no spaces, commas, < or &)");
        assertThatThrownBy(() -> new CapSender(
                        "town", "x", java.util.Optional.empty(), java.util.Map.of("dq", "1,2 3,4"), Fixtures.TOWN))
                .hasMessageContaining("area dq: 1,2 3,4 (expected: four or more pairs");
    }
}
