package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.app.line.SmallTown.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Samples;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.InForce;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of things that are due when one of them cannot be decided on. */
class TickTest {
    private static final Instant YEARS_ON = NOON.plus(Duration.ofDays(9_000));

    private final Store store = SqlStores.sqliteInMemory();
    private final Line line = line();

    private Line line() {
        var town = SmallTown.town(List.of("g-1"));
        var scenes = new SceneLoader(SmallTown.directory(town));
        return new Line(store, () -> new InForce(town, SmallTown::read), scenes, () -> NOON, new Heartbeat());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneThatFailsWaitsAndTheOthersAreSettled() {
        // Its deadline has a name no rule of this town knows.
        var item = Samples.finished("A1", ItemState.DISPATCHED, NOON);
        var bad = Due.of(NOON.minusSeconds(2), Due.What.CLAIM_LATE, "A1");
        var good = Due.of(NOON.minusSeconds(1), Due.What.CALL_BACK, "A2");
        store.inTransaction(ledger -> {
            ledger.save(item, List.of());
            ledger.schedule(bad);
            ledger.schedule(good);
            return true;
        });

        assertThatThrownBy(() -> line.tick(Optional.empty())).hasMessageContaining("deadline: fast");

        assertThat(dueBy(NOON)).isEmpty();
        assertThat(dueBy(YEARS_ON)).containsExactly(bad.at(NOON.plus(Duration.ofMinutes(15))));
        assertThat(line.tick(Optional.empty())).isZero();
    }

    private List<Due> dueBy(Instant moment) {
        return store.look(looks -> looks.dues().due(moment, 10));
    }
}
