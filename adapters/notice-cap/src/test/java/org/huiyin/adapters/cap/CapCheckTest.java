package org.huiyin.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.huiyin.notice.Incoming;
import org.huiyin.notice.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapCheckTest {
    private static final String GOOD = """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>W1</identifier>
              <sender>met.example</sender>
              <sent>2026-07-01T09:00:00+08:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <language>zh-CN</language>
                <category>Met</category>
                <event>台风</event>
                <urgency>Expected</urgency>
                <severity>Severe</severity>
                <certainty>Likely</certainty>
                <expires>2026-07-02T09:00:00+08:00</expires>
                <senderName>县气象台</senderName>
                <description>台风明天登陆</description>
                <instruction>船只回港</instruction>
                <area>
                  <areaDesc>东桥村</areaDesc>
                  <polygon>30.1,122.1 30.2,122.1 30.2,122.2 30.1,122.1</polygon>
                </area>
              </info>
            </alert>
            """;

    private static CapAlert parse(String document) throws CapException {
        return CapAlert.parse(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Incoming read(String document) throws CapException {
        return new CapReader().read(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aGoodAlertIsAProposal() throws CapException {
        var alert = read(GOOD);

        assertThat(alert.source()).isEqualTo("县气象台");
        assertThat(alert.identifier()).isEqualTo("met.example,W1");
        assertThat(alert.kind()).isEqualTo(NoticeKind.WEATHER);
        assertThat(alert.text()).isEqualTo("台风明天登陆\n船只回港");
        assertThat(alert.areas()).containsExactly("东桥村");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            <identifier>W1 | <identifier>W 1 | line 2: alert.identifier: W 1 (expected: no spaces, commas, < or &)
            <sender>met.example</sender> |  | line 1: alert.sender: missing (expected: one)
            09:00:00+08:00</sent> | 01:00:00Z</sent> | line 4: alert.sent: 2026-07-01T01:00:00Z (expected: such as 2026-07-01T09:00:00+08:00, not Z)
            2026-07-01T | 2026-02-30T | line 4: alert.sent: 2026-02-30T09:00:00+08:00 (expected: such as
            Actual | Real | line 5: alert.status: Real (expected: one of Actual, Exercise, System, Test, Draft)
            >Alert< | >Cancel< | line 1: alert.references: missing (expected: with msgType Cancel)
            >Public< | >Restricted< | line 1: alert.restriction: missing (expected: with scope Restricted)
            >Public< | >Private< | line 1: alert.addresses: missing (expected: with scope Private)
            <category>Met</category> |  | line 8: alert.info.category: missing (expected: one or more)
            <event>台风</event> | <event/> | line 11: alert.info.event: nothing (expected: a text)
            Expected< | Soon< | line 12: alert.info.urgency: Soon (expected: one of Immediate, Expected, Future, Past, Unknown)
            <areaDesc>东桥村</areaDesc> |  | line 19: alert.info.area.areaDesc: missing (expected: one)
            30.1,122.1</polygon> | 30.1,122.3</polygon> | line 21: alert.info.area.polygon:
            30.2,122.1 30.2,122.2 |  | line 21: alert.info.area.polygon:
            30.2,122.2 | 95.2,122.2 | line 21: alert.info.area.polygon:
            <scope>Public</scope> | <scope>Public</scope><source>x</source> | line 7: alert.source: out of order (expected: before scope)
            <scope>Public</scope> | <scope>Public</scope><scope>Public</scope> | line 7: alert.scope: 2 times (expected: once)
            cap:1.2 | cap:1.1 | line 1: alert: namespace urn:oasis:names:tc:emergency:cap:1.1 (expected: alert of
            <scope>Public</scope> | <scope>Public</scope><references>a,b</references> | line 7: alert.references: a,b (expected: SENDER,IDENTIFIER,SENT
            """)
    void whatBreaksTheStandardIsNamedByLineAndElement(String good, String bad, String fault) throws CapException {
        var faults = parse(GOOD.replace(good, bad == null ? "" : bad)).faults();

        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0).toString()).startsWith(fault);
    }

    @Test
    void whatTheStandardDoesNotKnowIsLetBe() throws CapException {
        var strange = GOOD.replace("<scope>", "<ours xmlns=\"urn:x\">1</ours><unheard>2</unheard><scope>");

        assertThat(parse(strange).faults()).isEmpty();
        assertThat(parse(strange).xml()).contains("<ours xmlns=\"urn:x\">1</ours><unheard>2</unheard>");
    }

    @Test
    void aDrillAndAnAllClearAreNoCallUponPeople() throws CapException {
        assertThat(read(GOOD.replace("Actual", "Exercise")).nature()).isEqualTo(Incoming.Nature.DRILL);
        assertThat(read(GOOD.replace("<urgency>", "<responseType>AllClear</responseType><urgency>"))
                        .nature())
                .isEqualTo(Incoming.Nature.ALL_CLEAR);
    }

    @Test
    void whatIsNotForUsToActOnIsRefused() {
        assertThatThrownBy(() -> read(GOOD.replace("Actual", "Test")))
                .hasMessage("line 5: alert.status: Test (expected: Actual or Exercise)");
        assertThatThrownBy(() -> read(GOOD.replace(">Alert<", ">Ack<")
                        .replace("</scope>", "</scope><references>a,b,2026-07-01T09:00:00+08:00</references>")))
                .hasMessage("line 6: alert.msgType: Ack (expected: Alert, Update or Cancel)");
        assertThatThrownBy(() -> read(GOOD.replaceAll("(?s)<info>.*</info>", "")))
                .hasMessageContaining("alert.info: missing");
        assertThatThrownBy(() -> read("<feed/>")).hasMessageContaining("(expected: alert of");
    }
}
