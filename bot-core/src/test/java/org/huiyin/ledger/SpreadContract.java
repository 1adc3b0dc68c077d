package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveStanding;
import org.huiyin.drive.Work;
import org.huiyin.media.Fingerprint;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Prints;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.notice.spread.Relay;
import org.junit.jupiter.api.Test;

/** What pictures look like, who passed notices on, who is not asked yet, and drives. */
interface SpreadContract extends Opened {
    Duration DAY = Duration.ofDays(1);

    private static Fingerprint print(long first) {
        return new Fingerprint(List.of(new Fingerprint.View(first, 2, 3, 4), new Fingerprint.View(-1, -1, -1, -1)));
    }

    private static Drive drive() {
        return new Drive(
                Drive.code(1),
                0,
                "整治",
                "qh",
                new Drive.Job("清理", "处"),
                new Drive.Period(NOON, NOON.plus(DAY)),
                List.of(new Drive.Quota("dq-1", 20)),
                Optional.of("g-cmd"),
                "p-9",
                List.of("g-9"),
                Optional.empty());
    }

    @Test
    default void bothHalvesOfAPictureMeetInWhateverOrderTheyCome() {
        store().inTransaction(ledger -> {
            ledger.prints().shown("a", Samples.id("m1"), NOON);
            ledger.prints().known(new Glimpse("a", print(7)), NOON);
            ledger.prints().known(new Glimpse("b", print(8)), NOON);
            ledger.prints().shown("b", Samples.id("m2"), NOON);
            return true;
        });
        store().inTransaction(ledger -> {
            assertThat(ledger.prints().print("a")).contains(print(7));
            assertThat(ledger.prints().shownIn("a")).contains(Samples.id("m1"));
            assertThat(ledger.prints().print("b")).contains(print(8));
            assertThat(ledger.prints().shownIn("b")).contains(Samples.id("m2"));
            assertThat(ledger.prints().print("c")).isEmpty();
            return true;
        });
    }

    @Test
    default void whatANoticeLooksLikeIsForgottenAWhileAfterItsEnd() {
        store().inTransaction(ledger -> {
            ledger.save(Samples.notice("T1000V"));
            ledger.prints().keep(new Prints.OfNotice("T1000V", print(7)));
            ledger.prints().keep(new Prints.OfNotice("T1000V", print(7)));
            ledger.prints().known(new Glimpse("a", print(8)), NOON);
            ledger.prints().forget(NOON, NOON.plus(DAY));
            return true;
        });
        store().inTransaction(ledger -> {
            assertThat(ledger.prints().ofNotices()).containsExactly(new Prints.OfNotice("T1000V", print(7)));
            assertThat(ledger.prints().print("a")).isPresent();
            ledger.save(ledger.notices().notice("T1000V").orElseThrow().with(NoticeState.ENDED, NOON));
            ledger.prints().forget(NOON.plusMillis(1), NOON.plusMillis(1));
            assertThat(ledger.prints().ofNotices()).isEmpty();
            assertThat(ledger.prints().print("a")).isEmpty();
            return true;
        });
    }

    @Test
    default void aPurgedPictureLooksLikeNothing() {
        store().inTransaction(ledger -> {
            ledger.save(Samples.notice("T1000V"));
            var face = Samples.notice("T1000V").images().get(0).reference();
            ledger.prints().known(new Glimpse(face, print(7)), NOON);
            ledger.purgeImages("T1000V");
            assertThat(ledger.prints().print(face)).isEmpty();
            return true;
        });
    }

    @Test
    default void whoPassedANoticeOnCountsOnceForAGroup() {
        var relay = new Relay("T1000V", "p-1", "g-1", NOON);
        store().inTransaction(ledger -> {
            ledger.spread().add(relay);
            ledger.spread().add(new Relay("T1000V", "p-1", "g-1", NOON.plusSeconds(5)));
            ledger.spread().add(new Relay("T1000V", "p-1", "g-2", NOON.plusSeconds(9)));
            return true;
        });
        store().inTransaction(ledger -> {
            assertThat(ledger.spread().relays("T1000V")).hasSize(2).startsWith(relay);
            ledger.erase("p-1");
            assertThat(ledger.spread().relays("T1000V")).isEmpty();
            return true;
        });
    }

    @Test
    default void whoIsNotAskedYetIsKnownUntilItIsDecided() {
        var asked = new Reach.Asked("p-1", "dq-1");
        store().inTransaction(ledger -> {
            ledger.spread().hold("T1000V", asked);
            ledger.spread().hold("T1000V", asked);
            assertThat(ledger.spread().held("T1000V")).containsExactly(asked);
            ledger.spread().release("T1000V");
            assertThat(ledger.spread().held("T1000V")).isEmpty();
            return true;
        });
    }

    @Test
    default void aDriveIsTheSumOfWhatWasReported() {
        store().inTransaction(ledger -> {
            ledger.drives().save(drive());
            ledger.drives().save(new Work("drive-1", 0, "p-1", "dq-1", 3, NOON));
            ledger.drives().save(new Work("drive-1", 0, "p-2", "dq-1", 4, NOON));
            return true;
        });
        store().inTransaction(ledger -> {
            var standing = ledger.drives().running().get(0);
            assertThat(standing.done()).isEqualTo(7);
            ledger.drives().save(standing.latestOf("p-1").orElseThrow().corrected(1));
            ledger.erase("p-1");
            ledger.drives().save(standing.drive().close(NOON));
            return true;
        });
        store().inTransaction(ledger -> {
            var over = ledger.drives().drive("drive-1").orElseThrow();
            assertThat(over.done("dq-1")).isEqualTo(5);
            assertThat(over.work()).extracting(Work::person).doesNotContain("p-1");
            assertThat(ledger.drives().running()).isEmpty();
            assertThat(ledger.drives().latest(5))
                    .extracting(DriveStanding::drive)
                    .containsExactly(over.drive());
            assertThat(ledger.drives().lastDrive()).isEqualTo(1);
            return true;
        });
    }

    @Test
    default void aDriveThatWasWrittenMeanwhileIsNotOverwritten() {
        store().inTransaction(ledger -> {
            ledger.drives().save(drive());
            return true;
        });
        assertThatThrownBy(() -> store().inTransaction(ledger -> {
                    ledger.drives().save(drive().written(7));
                    return true;
                }))
                .isInstanceOf(StoreConflict.class)
                .hasMessageContaining("drive-1: version: 7");
    }
}
