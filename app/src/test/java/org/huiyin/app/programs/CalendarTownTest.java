package org.huiyin.app.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's duties in the calendar of their phone. */
class CalendarTownTest {
    /** Nine o'clock in the town. */
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path folder;

    private ApiTown town;

    @BeforeEach
    void serve() throws Exception {
        serve(MORNING);
    }

    private void serve(Instant now) throws Exception {
        var clock = InstantSource.fixed(now);
        town = new ApiTown(folder, "platforms: {sandbox: {enabled: true}}\napi: {enabled: true}\n", clock);
        town.says("u-mei", "g-work", "今晚值班：梅建国");
        town.says("r-1", "g-mx1", "张三家门口3组的路灯坏了三天了，晚上看不见");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String address(String name, Map<String, String> fields) throws Exception {
        return town.key(name, fields).get(1);
    }

    private static Calendar read(ApiTown.Told told) throws Exception {
        return new CalendarBuilder().build(new StringReader(told.body()));
    }

    private static List<String> values(Calendar calendar, String component, String property) {
        return calendar.getComponents().stream()
                .filter(each -> each.getName().equals(component))
                .map(Component.class::cast)
                .flatMap(each -> ((java.util.Optional<Property>) each.getProperty(property)).stream())
                .map(Property::getValue)
                .toList();
    }

    @Test
    void whatIsUnderWayInTheEveningIsInItToo(@TempDir Path evening) throws Exception {
        town.close();
        folder = evening;
        serve(MORNING.plus(Duration.ofHours(11)));

        whoHasTheAddressReadsThatPersonsDuties();
    }

    @Test
    void whoHasTheAddressReadsThatPersonsDuties() throws Exception {
        var told = town.get(address("mei", Map.of("scopes", "calendar", "person", "u-mei")), "");
        var calendar = read(told);

        assertThat(told.header("content-type")).startsWith("text/calendar");
        assertThat(values(calendar, "VTODO", Property.SUMMARY))
                .singleElement()
                .asString()
                .contains("路灯");
        assertThat(values(calendar, "VEVENT", Property.SUMMARY))
                .singleElement()
                .asString()
                .contains("值班");
        assertThat(told.body()).doesNotContain("张三");
        assertThat(calendar.validate().getEntries()).isEmpty();
    }

    @Test
    void linesAreFoldedByOctetsAndEndAsTheyShould() throws Exception {
        var body = town.get(address("mei", Map.of("scopes", "calendar", "person", "u-mei")), "")
                .body();

        assertThat(body).endsWith("\r\n");
        assertThat(Stream.of(body.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void theSameDutyKeepsItsNameAndWhatIsUnchangedIsNotSentAgain() throws Exception {
        var address = address("village", Map.of("scopes", "calendar", "grid", "mx"));
        var first = town.get(address, "");
        var again = town.get(address, "");

        assertThat(values(read(again), "VTODO", Property.UID)).isEqualTo(values(read(first), "VTODO", Property.UID));
        assertThat(town.get(address, "", "if-none-match", first.header("etag")).status())
                .isEqualTo(304);
    }

    @Test
    void anAddressThatIsClosedIsNoAddress() throws Exception {
        var address = address("mei", Map.of("scopes", "calendar", "person", "u-mei"));
        town.key("mei", Map.of("close", "yes"));

        assertThat(town.get(address, "").status()).isEqualTo(404);
        assertThat(town.get("/calendar/none.ics", "").status()).isEqualTo(404);
        var other = town.key("board", "read", "");
        assertThat(town.get("/calendar/" + other + ".ics", "").status()).isEqualTo(404);
    }
}
