package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.figures.Pursuit;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** A notice that is on its way to many groups: how far it has come, and no further when somebody says stop. */
final class OnItsWay {
    private final Scene scene;
    private final Draft draft;

    OnItsWay(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    /** What has not left yet never leaves; who had it hears that it does not hold. */
    Optional<Decision> stopped(Reading reading) {
        return reading.has(Cue.STOP_SENDING) ? meant().map(this::stop) : Optional.empty();
    }

    private Optional<Notice> meant() {
        var quoted = scene.quotedNotice().filter(notice -> !notice.state().isOver());
        return quoted.isPresent() || !scene.quoted().subjects().isEmpty() ? quoted : newest();
    }

    /** The newest of those that still have somewhere to go. */
    private Optional<Notice> newest() {
        return scene.notices().stream()
                .filter(notice -> notice.state() == NoticeState.WAITING
                        || (notice.state() == NoticeState.LIVE
                                && scene.lookups()
                                                .ways()
                                                .deliveries(notice.code())
                                                .waiting()
                                        > 0))
                .findFirst();
    }

    private Decision stop(Notice notice) {
        var way = scene.lookups().ways().deliveries(notice.code());
        new Ending(draft).end(notice, Ending.Reason.WITHDRAWN, Optional.of(scene.message()));
        say(notice, way, "notice.stopped");
        return draft.finish(Verdict.Outcome.NOTICED, "stopped " + notice.code());
    }

    /** The times of a search: of the one that is quoted, or the newest. */
    Optional<Decision> pursuit(Reading reading) {
        if (!reading.has(Cue.PURSUIT)) {
            return Optional.empty();
        }
        return scene.quotedNotice()
                .filter(notice -> notice.kind().isOfAPerson())
                .or(() -> scene.notices().stream()
                        .filter(notice -> notice.kind().isOfAPerson())
                        .findFirst())
                .map(notice -> {
                    draft.inDrill(notice);
                    say(notice, times(notice));
                    return draft.finish(Verdict.Outcome.ANSWERED, "asked for the times of " + notice.code());
                });
    }

    private Phrase times(Notice notice) {
        var pursuit = scene.lookups().underway().pursuit(notice);
        return Phrase.of("notice.pursuit")
                .with("code", notice.code())
                .with("kind", notice.kind(), "notice")
                .with("at", pursuit.published())
                .with("seen", List.of(time(pursuit, pursuit.seen())))
                .with("told", List.of(time(pursuit, pursuit.told())))
                .with("acted", List.of(time(pursuit, pursuit.acted())))
                .with("ended", List.of(time(pursuit, pursuit.ended())));
    }

    private static Phrase time(Pursuit pursuit, Optional<Instant> moment) {
        return moment.map(at -> Phrase.of("notice.pursuit.at").with("minutes", pursuit.minutes(at)))
                .orElseGet(() -> Phrase.of("notice.pursuit.none"));
    }

    /** How far the notice that is quoted has come. */
    Optional<Decision> progress(Reading reading) {
        return Stream.of(scene.quotedNotice())
                .flatMap(Optional::stream)
                .filter(notice -> reading.has(Cue.STATUS) && !notice.rollCall())
                .findFirst()
                .map(notice -> {
                    draft.inDrill(notice);
                    say(notice, scene.lookups().ways().deliveries(notice.code()), "notice.progress");
                    return draft.finish(Verdict.Outcome.ANSWERED, "asked how far " + notice.code() + " is");
                });
    }

    private void say(Notice notice, Deliveries way, String key) {
        say(
                notice,
                Phrase.of(key)
                        .with("code", notice.code())
                        .with("sent", way.in(DeliveryState.SENT))
                        .with("waiting", way.waiting())
                        .with("failed", way.in(DeliveryState.REFUSED))
                        .with("unknown", way.in(DeliveryState.UNKNOWN))
                        .with("heard", notice.acknowledged().size())
                        .with("asked", notice.reach().asked().size()));
    }

    private void say(Notice notice, Phrase phrase) {
        draft.say(scene.here(), phrase)
                .about(notice.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .now();
    }
}
