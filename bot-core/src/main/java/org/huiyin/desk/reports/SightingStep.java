package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Likeness;

/**
 * While somebody is sought, words of having seen a person are a sighting: when they come in private, or when they share
 * something with the notice. So are words without "seen" that tell where somebody is who looks as the notice says.
 */
public final class SightingStep implements Step {
    private static final double SHARES_SOMETHING = 0.04;
    private static final double SHARES_MUCH = 0.06;
    private static final double SURE = 0.9;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean told = reading.has(Cue.SEEN) || reading.clauses().stream().anyMatch(c -> c.kind() == Kind.SIGHTING);
        boolean whispered = scene.isPrivate() && reading.slot(SlotName.PLACE).isPresent();
        if (!(told || whispered || isDescribed(reading))
                || scene.isIn(Group.Purpose.COMMAND)
                || reading.has(Cue.CAUGHT)
                || reading.has(Cue.FOUND)) {
            return Optional.empty();
        }
        return scene.notices().stream()
                .filter(SightingStep::isOfAPerson)
                .filter(n -> !n.publisher().equals(scene.speaker().id()))
                .filter(n -> told || whispered ? isMeant(n, scene, reading) : looksAsSaid(n, reading))
                .findFirst()
                .map(n -> new ReportStep.Placing(scene, now).all(List.of(sighting(n, reading))));
    }

    private static boolean isDescribed(Reading reading) {
        return reading.slot(SlotName.PLACE).isPresent()
                && looks(reading).findAny().isPresent();
    }

    private static boolean looksAsSaid(Notice notice, Reading reading) {
        return looks(reading).anyMatch(slot -> notice.text().contains(slot.value()));
    }

    private static Stream<Slot> looks(Reading reading) {
        return reading.slots().stream()
                .filter(slot -> slot.name() == SlotName.CLOTHES || slot.name() == SlotName.HEIGHT);
    }

    private static Set<Cue> cues(Reading reading) {
        var cues = EnumSet.of(Cue.SEEN);
        Stream.of(Cue.UNSURE, Cue.CERTAIN).filter(reading::has).forEach(cues::add);
        return cues;
    }

    static boolean isOfAPerson(Notice notice) {
        return notice.state() == NoticeState.LIVE
                && (notice.kind() == NoticeKind.WANTED || notice.kind() == NoticeKind.MISSING_PERSON);
    }

    private static boolean isMeant(Notice notice, Scene scene, Reading reading) {
        return (scene.isPrivate()
                        && (reading.has(Cue.SEEN) || Likeness.of(notice.text(), reading.text()) >= SHARES_MUCH))
                || scene.quotedNotice().filter(notice::equals).isPresent()
                || Likeness.of(notice.text(), reading.text()) >= SHARES_SOMETHING;
    }

    private static Clause sighting(Notice notice, Reading reading) {
        return new Clause(
                0,
                reading.text().length(),
                reading.text(),
                Kind.SIGHTING,
                Urgency.URGENT,
                List.of(new org.huiyin.reading.MatterGuess(
                        "sighting", SURE, new org.huiyin.reading.Why("notice " + notice.code(), "seen"))),
                reading.slots().stream().filter(s -> s.name() == SlotName.PLACE).toList(),
                cues(reading),
                SURE);
    }
}
