package org.huiyin.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Reading;
import org.huiyin.report.Urgency;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.Test;

/**
 * Whatever people or machines send is read, by all shipped rules and models, in time proportional to its length. Times
 * are those of the thread, the least that any of many rounds took: sixteen times the text may take sixteen times as
 * long and some more, while a step that looks at every pair of characters takes 256 times as long. A machine that is
 * busy makes a round slow, and hardly all of them.
 */
class HostileTextsTest {
    private static final long SEED = 20_260_302;
    private static final int MEGABYTE = 1_000_000;
    private static final int SHORT = 1_000;
    private static final int TIMES = 16;
    private static final double STEEP = 2.5 * TIMES;
    private static final int ROUNDS = 12;

    /** Less is not worth telling apart. */
    private static final double A_MILLISECOND = 1_000_000;

    /** What a slow stretch of ordinary words takes may be taken by any text of that length. */
    private static final String ORDINARY = "今天下午三点幸福里2幢1单元停电了，张师傅说今晚8点前能修好吗，";

    /** Parted by bars. */
    private static final List<String> UNITS =
            List.of(("一|1|十|百|万|〇|号|组|3组|第|第一|户|转移3户|3人|元|三千五百万|1.|1.1.1.|1、|1)|1:|1,|1 |1-|"
                            + "1-1|①|13800138000|0571-|浙A12345|11010519491231002X|A1024K|谢谢|谢谢，|收到|不|"
                            + "哈哈|救命|救命，|着火了，|停电了，|停电了。|垃圾，|建议，|3幢漏水，|能修好吗？|张|张三|张三，|王阿姨|师傅，|明天|下周三前|"
                            + "8点|预计8点恢复，|1年1月1日|路|小区|幸福里2幢1单元|云锦苑|云锦苑5幢，|西|门口|@|@张三 |#|http://a.b/|"
                            + "1. 张三\n|\n| |　|中 |a |，|,,,,|。|…|～|、|；|：|（|【|\"|\\|😀|👨‍👩‍👧|👍🏽|\uD83D|"
                            + "\uDE00|\u0000|\u0007|\u200B|\u200F|\u202E|\uFEFF|é|e\u0301|ب|א|ไ|한|か|ı|"
                            + "İ|ﬀ|Ａ|１")
                    .split("\\|"));

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final RuleBook book = RuleFolder.shipped().book();
    private final Rules rules = Rules.of(book, Demo.roster(), Trained.models());

    HostileTextsTest() throws IOException {}

    @Test
    void anyMixOfOddCharactersIsReadAndEveryFactLiesInsideIt() {
        var random = new Random(SEED);
        for (int i = 0; i < 1_500; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(random.nextInt(6) == 0 ? anyCharacter(random) : UNITS.get(random.nextInt(UNITS.size())));
            }
            checkInside(text.toString());
        }
    }

    private static String anyCharacter(Random random) {
        return String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
    }

    private void checkInside(String text) {
        var reading = read(text);
        assertThat(reading.text()).isEqualTo(text);
        reading.slots().forEach(slot -> {
            assertThat(slot.from()).as(slot.toString()).isBetween(0, slot.to());
            assertThat(slot.to()).as(slot.toString()).isLessThanOrEqualTo(text.length());
        });
        reading.clauses().forEach(clause -> {
            assertThat(clause.from()).as(clause.toString()).isBetween(0, clause.to());
            assertThat(clause.to()).as(clause.toString()).isLessThanOrEqualTo(text.length());
        });
    }

    @Test
    void nothingIsReadOfNothing() {
        Stream.of("", " ", "\n\n\n", "\u0000", "\u200F", "\uD800", "😀😀😀").forEach(text -> {
            checkInside(text);
            assertThat(read(text).clauses()).as("<%s>", text).isEmpty();
        });
    }

    @Test
    void timeGrowsAsTheTextDoes() {
        warmUp();
        for (String unit : UNITS) {
            assertThat(growth(many(unit, SHORT), many(unit, TIMES * SHORT)))
                    .as("%d times <%s>", TIMES, unit)
                    .isLessThan(STEEP);
        }
    }

    @Test
    void spacesBetweenWordsAreCountedOnce() {
        warmUp();
        for (String before : List.of("a", "中")) {
            for (String after : List.of("a", "中")) {
                assertThat(growth(before + " ".repeat(SHORT) + after, before + " ".repeat(TIMES * SHORT - 2) + after))
                        .isLessThan(STEEP);
            }
        }
    }

    private double growth(String shortText, String longText) {
        return growth(shortText, longText, STEEP);
    }

    /** How many times as long the long text takes: both read in turns, until it is less or many rounds agree. */
    private double growth(String shortText, String longText, double wanted) {
        double few = best(shortText, 3);
        double many = best(longText, 1);
        for (int round = 1; round < ROUNDS && many >= wanted * few; round++) {
            few = Math.min(few, best(shortText, 3));
            many = Math.min(many, best(longText, 1));
        }
        return many / few;
    }

    /** Every character of the words and patterns, said over and over, takes no longer than slow ordinary words. */
    @Test
    void noCharacterOfTheRulesIsWorseThanWords() {
        warmUp();
        double ordinary = best(many(ORDINARY, TIMES * SHORT / 2), 4);
        for (String character : characters()) {
            var text = many(character, TIMES * SHORT / 2);
            double took = best(text, 1);
            for (int round = 1; round < ROUNDS && took > 2 * ordinary; round++) {
                took = best(text, 1);
            }
            assertThat(took).as("<%s>", character).isLessThan(2 * ordinary);
        }
    }

    private TreeSet<String> characters() {
        var all = new TreeSet<String>();
        for (String folder : List.of("lexicon", "slots", "cues")) {
            for (var file : book.files().in(folder, ".yml")) {
                new String(file.bytes(), StandardCharsets.UTF_8)
                        .chars()
                        .forEach(c -> all.add(String.valueOf((char) c)));
            }
        }
        return all;
    }

    /** Only the beginning of a megabyte is read, so it takes no longer than that beginning. */
    @Test
    void aMegabyteTakesNotMuchLongerThanItsBeginning() {
        warmUp();
        for (String unit : List.of("1", "谢谢，", "号", "😀")) {
            assertThat(growth(many(unit, MEGABYTE / TIMES / 2), many(unit, MEGABYTE), TIMES))
                    .as("a megabyte of <%s>", unit)
                    .isLessThan(TIMES);
        }
    }

    @Test
    void aMegabyteIsKeptWholeAndDangerAtItsHeadIsHeard() {
        for (String unit : List.of("1", "哈哈哈，", " ", "转发，")) {
            var text = "着火了，3幢着火了快来人救命！" + many(unit, MEGABYTE);
            var reading = read(text);
            assertThat(reading.text()).isEqualTo(text);
            assertThat(reading.clauses()).as("a megabyte of <%s>", unit).anySatisfy(clause -> {
                assertThat(clause.urgency()).isEqualTo(Urgency.EMERGENCY);
                assertThat(clause.confidence())
                        .isGreaterThanOrEqualTo(rules.town().limits().sure());
            });
        }
    }

    private static String many(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length()));
    }

    private void warmUp() {
        for (int i = 0; i < 200; i++) {
            read(ORDINARY + i);
        }
        best(many(ORDINARY, TIMES * SHORT), 3);
    }

    /** The nanoseconds of the fastest of so many runs. */
    private double best(String text, int runs) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long start = cpu.getCurrentThreadCpuTime();
            read(text);
            best = Math.min(best, cpu.getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, A_MILLISECOND);
    }

    private Reading read(String text) {
        var chat = new Chat("p", "a", "g-wz2", Chat.Kind.ROOM);
        var message = Message.words(
                new Message.Id(chat, "1"), new Sender("p", "u", "u"), Instant.parse("2026-03-02T04:00:00Z"), text);
        return rules.reader().read(message, Person.unknown("u", "u", "wz-2"), Group.Purpose.RESIDENTS);
    }
}
