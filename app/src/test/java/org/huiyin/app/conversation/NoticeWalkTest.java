package org.huiyin.app.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.Test;

/** Whatever is said of a notice, and whenever, it lives as it is drawn; once it is over nothing of it goes on. */
final class NoticeWalkTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2025-03-03T09:00:00+08:00");
    private static final String WORDS = "【寻人启事】周阿婆，女，79岁，昨晚从桃坞村走失，穿蓝布衫，请大家留意，看到请私信指挥室";
    private static final int ALL = 10_000;
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(7),
            Duration.ofSeconds(7),
            Duration.ofSeconds(19),
            Duration.ofMinutes(2),
            Duration.ofHours(3),
            Duration.ofDays(4));

    private final Rules rules;

    NoticeWalkTest() throws IOException {
        rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());
    }

    @Test
    void aNoticeLivesAsItIsDrawn() {
        int walks = Boolean.getBoolean("huiyin.long") ? 400 : 8;
        var seen = new ArrayList<NoticeState>();
        for (int seed = 0; seed < walks; seed++) {
            try (var rehearsal = new Rehearsal(rules, MORNING.toInstant())) {
                seen.addAll(new Walk(rehearsal, new SplittableRandom(seed), "walk " + seed).walk(14));
            }
        }
        assertThat(seen).contains(NoticeState.ENDED, NoticeState.CANCELLED, NoticeState.LIVE);
    }

    /** One town, one notice after the other. */
    private static final class Walk {
        private final Rehearsal rehearsal;
        private final SplittableRandom random;
        private final List<NoticeState> over = new ArrayList<>();
        private final StringBuilder told;
        private OffsetDateTime now = MORNING;
        private Optional<DrawnNotice> drawn = Optional.empty();
        private String opener = "";
        private int messages;

        Walk(Rehearsal rehearsal, SplittableRandom random, String name) {
            this.rehearsal = rehearsal;
            this.random = random;
            this.told = new StringBuilder(name);
        }

        /** How each notice stands after so many steps. */
        List<NoticeState> walk(int steps) {
            for (int i = 0; i < steps; i++) {
                now = now.plus(GAPS.get(random.nextInt(GAPS.size())));
                drawn.ifPresent(notice -> notice.at(now.toInstant()));
                if (drawn.filter(notice -> !notice.state().isOver()).isEmpty()) {
                    publish();
                } else {
                    make(DrawnNotice.Try.values()[random.nextInt(DrawnNotice.Try.values().length)]);
                }
                check();
            }
            over.add(drawn.orElseThrow().state());
            return over;
        }

        private void publish() {
            drawn.ifPresent(notice -> over.add(notice.state()));
            say("u-lin", "g-work", WORDS, Optional.empty());
            opener = "m" + messages;
            drawn = Optional.of(new DrawnNotice(now.toInstant()));
            told.append("\n").append(now).append(" published");
        }

        private void make(DrawnNotice.Try what) {
            told.append("\n").append(now).append(" ").append(what);
            if (what == DrawnNotice.Try.WAIT) {
                rehearsal.step(new Script.Tick(messages, now));
            } else {
                var recalled = Optional.of(opener).filter(m -> what == DrawnNotice.Try.RECALL);
                say(what.who, what.chat, what.words, recalled);
            }
            drawn.orElseThrow().make(what);
        }

        private void say(String who, String chat, String words, Optional<String> recalled) {
            messages++;
            var points = new Script.Points(Optional.empty(), Optional.empty(), recalled);
            rehearsal.step(new Script.Says(messages, now, chat, who, words, points, Optional.empty()));
        }

        private void check() {
            var notices = new ArrayList<>(rehearsal.store().pages().notices(ALL));
            notices.sort((a, b) -> a.life().published().compareTo(b.life().published()));
            var expected = new ArrayList<>(over);
            expected.add(drawn.orElseThrow().state());
            assertThat(notices).extracting(Notice::state).as(told.toString()).isEqualTo(expected);
            notices.stream().filter(notice -> notice.state().isOver()).forEach(this::isOver);
        }

        /** Nothing of it is on its way, nothing is due, and whoever had it has heard that it is over. */
        private void isOver(Notice notice) {
            var bodies = sayings(notice, Notice.BODY);
            assertThat(bodies)
                    .as("%s: %s", told, notice.code())
                    .noneMatch(saying ->
                            saying.state() == DeliveryState.QUEUED || saying.state() == DeliveryState.SENDING);
            var had = groups(bodies.stream()
                    .filter(saying -> saying.state() == DeliveryState.SENT)
                    .toList());
            var ended = groups(sayings(notice, "notice.ended"));
            assertThat(ended).as("%s: %s", told, notice.code()).containsAll(had);
            if (notice.state() == NoticeState.CANCELLED) {
                assertThat(had).as("%s: %s", told, notice.code()).isEmpty();
            }
            assertThat(due(notice)).as("%s: %s", told, notice.code()).isEmpty();
        }

        private List<Due> due(Notice notice) {
            return rehearsal
                    .store()
                    .look(looks -> Arrays.stream(Due.What.values())
                            .filter(what -> what.name().startsWith("NOTICE_"))
                            .flatMap(what -> looks.dues().all(what).stream())
                            .filter(due -> due.subject().equals(notice.code()))
                            .toList());
        }

        private List<Saying> sayings(Notice notice, String phrase) {
            return rehearsal.store().look(looks -> looks.sayings().about(notice.code(), ALL)).stream()
                    .filter(saying -> saying.outgoing().phrase().key().equals(phrase))
                    .toList();
        }

        private static Set<String> groups(List<Saying> sayings) {
            return sayings.stream().map(saying -> saying.outgoing().to().id()).collect(Collectors.toSet());
        }
    }
}
