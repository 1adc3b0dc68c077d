package org.huiyin.rules.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.Programme;
import org.huiyin.notice.Schedule;
import org.huiyin.report.Catalogue;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.phrases.PhraseFile;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgrammeFilesTest {
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path town;

    @Test
    void everyShippedCampaignSaysInThreeShortLinesWhatItIsAndHowToProveIt() throws IOException {
        var campaigns = read().campaigns();

        assertThat(campaigns).hasSizeGreaterThanOrEqualTo(20);
        assertThat(campaigns)
                .allSatisfy(campaign -> assertThat(campaign.spoken().whole().lines())
                        .hasSizeBetween(2, 3)
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40)));
        assertThat(campaigns)
                .allSatisfy(campaign -> assertThat(campaign.words("en").text())
                        .isNotEqualTo(campaign.spoken().text()));
    }

    @Test
    void nothingShippedGoesOutByItself() throws IOException {
        assertThat(read().schedules()).isNotEmpty().noneMatch(Schedule::isOn);
    }

    @Test
    void aCampaignIsCalledByTheLongestOfItsWords() throws IOException {
        assertThat(read().called("发防溺水提醒到全镇居民群").map(c -> c.id())).contains("drowning");
        assertThat(read().called("台风后的提醒发一下").map(c -> c.id())).contains("typhoon_after");
        assertThat(read().called("今天天气不错")).isEmpty();
    }

    @Test
    void aSeasonMayRunOverTheNewYear() throws IOException {
        assertThat(read().campaign("fireworks").orElseThrow().season())
                .containsExactlyInAnyOrder(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    }

    @Test
    void campaignsTakeTurnsAndThoseOutOfSeasonAreLeftOut() throws IOException {
        var programme = read();
        var winter = programme.schedules().stream()
                .filter(s -> s.id().equals("winter_home"))
                .findFirst()
                .orElseThrow();

        assertThat(programme
                        .turn(winter, 0, Month.JANUARY)
                        .orElseThrow()
                        .campaign()
                        .id())
                .isEqualTo("carbon_monoxide");
        assertThat(programme
                        .turn(winter, 1, Month.JANUARY)
                        .orElseThrow()
                        .campaign()
                        .id())
                .isEqualTo("gas");
        assertThat(programme.turn(winter, 0, Month.JULY).orElseThrow()).satisfies(turn -> {
            assertThat(turn.campaign().id()).isEqualTo("gas");
            assertThat(turn.next()).isZero();
        });
    }

    @Test
    void aTownTurnsAScheduleOnWithItsOwnWords() throws IOException {
        write("text/campaignsours_zh_CN.properties", "campaign.canal = 护渠\ncampaign.canal.text = 别往渠里倒垃圾");
        write("text/campaignsours_en.properties", "campaign.canal = Canal\ncampaign.canal.text = No rubbish in it");
        write("campaigns/ours.yml", "campaigns:\n  canal: " + CANAL);
        write("schedules/ours.yml", "schedules:\n  canal: {campaigns: canal, at: 2026-07-01 09:00, active: true}");

        var programme = read();

        var times = programme.running("canal").orElseThrow().times();
        assertThat(times.next(Instant.EPOCH)).contains(Instant.parse("2026-07-01T01:00:00Z"));
        assertThat(programme.campaign("canal").orElseThrow().spoken().text()).isEqualTo("别往渠里倒垃圾");
    }

    private static final String CANAL = "{kind: safety, genuine: ask_bot, season: all, audience: residents, calls: 护渠}";

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: wanted, genuine: ask_bot, season: all, audience: residents, calls: x | campaigns.drill.kind: wanted (expected: one of fraud, safety
            kind: safety, genuine: nobody, season: all, audience: residents, calls: x | campaigns.drill.genuine: genuine.nobody: no words (expected:
            kind: safety, genuine: ask_bot, season: 13, audience: residents, calls: x | campaigns.drill.season: 13 (expected: a month such as 6
            kind: safety, genuine: ask_bot, season: [], audience: residents, calls: x | campaigns.drill.season: none (expected: all, or months
            kind: safety, genuine: ask_bot, season: 6..7..8, audience: residents, calls: x | campaigns.drill.season: 6..7..8 (expected: a month
            kind: safety, genuine: ask_bot, season: all, audience: all, calls: x | campaigns.drill.audience: all (expected: one of residents
            kind: safety, genuine: ask_bot, season: all, audience: [], calls: x | campaigns.drill.audience: none (expected: at least one)
            kind: safety, genuine: ask_bot, season: all, audience: residents, calls: [] | campaigns.drill.calls: none (expected: at least one)
            kind: safety, genuine: ask_bot, season: all, audience: residents | campaigns.drill: calls: missing (expected: a value)
            kind: safety, genuine: ask_bot, season: all, audience: residents, calls: x, text: y | campaigns.drill.text: unknown key (expected:
            kind: safety, genuine: ask_bot, season: all, audience: residents, calls: x | campaigns.drill: campaign.drill: no words (expected:
            """)
    void aMistakeInACampaignIsRefusedByFileLineAndKey(String entry, String complaint) throws IOException {
        write("campaigns/ours.yml", "campaigns:\n  drill: {" + entry + "}");

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("campaigns/ours.yml:2: " + complaint);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            campaigns: nothing, at: 2026-07-01 09:00 | schedules.x.campaigns: nothing (expected: a campaign of campaigns/)
            campaigns: [], at: 2026-07-01 09:00 | schedules.x.campaigns: none (expected: at least one)
            campaigns: gas | schedules.x: no time (expected: cron or at)
            campaigns: gas, at: 2026-07-01 09:00, cron: 0 0 9 * * ? | schedules.x: both (expected: cron or at)
            campaigns: gas, at: tomorrow | schedules.x.at: tomorrow (expected: a moment such as
            campaigns: gas, cron: every morning | schedules.x.cron: every morning (expected: seconds, minutes
            campaigns: gas, at: 2026-07-01 09:00, active: maybe | schedules.x.active: maybe (expected: true or false)
            campaigns: gas, at: 2026-07-01 09:00, objection: soon | schedules.x.objection: soon (expected: a length of time
            """)
    void aMistakeInAScheduleIsRefusedByFileLineAndKey(String entry, String complaint) throws IOException {
        write("schedules/ours.yml", "schedules:\n  x: {" + entry + "}");

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("schedules/ours.yml:2: " + complaint);
    }

    @Test
    void wordsThatAreTooLongOrTooManyAreRefused() throws IOException {
        write("campaigns/ours.yml", "campaigns:\n  canal: " + CANAL);
        write("text/campaignsours_en.properties", "campaign.canal = Canal\ncampaign.canal.text = No rubbish");
        write("text/campaignsours_zh_CN.properties", "campaign.canal = 护渠\ncampaign.canal.text = 一\\n二\\n三");
        assertThatThrownBy(this::read).hasMessageContaining("campaigns.canal: 4 lines in zh_CN (expected: 3");

        write(
                "text/campaignsours_zh_CN.properties",
                "campaign.canal = 护渠\ncampaign.canal.text = " + "别往渠里倒垃圾".repeat(9));
        assertThatThrownBy(this::read).hasMessageContaining("campaigns.canal: a line of 63 characters in zh_CN");

        write("text/campaignsours_zh_CN.properties", "campaign.canal = 护渠\ncampaign.canal.text = {who}别倒");
        write("text/campaignsours_en.properties", "campaign.canal = Canal\ncampaign.canal.text = No {who}");
        assertThatThrownBy(this::read).hasMessageContaining("campaign.canal.text: has a gap");
    }

    @Test
    void twoCampaignsMayNotBeCalledAlike() throws IOException {
        write("campaigns/ours.yml", "campaigns:\n  gas: " + CANAL + "\n  corridors: " + CANAL);

        assertThatThrownBy(this::read).hasMessageContaining("called so is");
    }

    private Programme read() throws IOException {
        var files = RuleFiles.shipped().under(town);
        var texts = files.in("text", ".properties").stream()
                .filter(file -> file.name().startsWith("text/campaigns"))
                .map(file -> PhraseFile.parse(file.name(), file.bytes()))
                .toList();
        var phrases = new Phrasebook(texts, new Catalogue(List.of()), TOWN);
        return new ProgrammeFiles(files, phrases).read(TOWN, ProgrammeFilesTest::cron);
    }

    private static NextTime cron(String cron, ZoneId zone) {
        if (!cron.startsWith("0 ")) {
            throw new IllegalArgumentException(cron);
        }
        return NextTime.never();
    }

    private void write(String name, String content) throws IOException {
        var file = town.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content + "\n");
    }
}
