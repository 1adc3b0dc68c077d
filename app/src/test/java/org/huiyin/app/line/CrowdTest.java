package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people act on the same item at once, through the line, on a real file of SQLite. */
class CrowdTest {
    private static final String ASKER = "r-liu";
    private static final List<String> WORKERS_WORDS =
            List.of("我来处理", "这个我处理不了，退回", "正在处理，人在现场", "已经修好了", "我接，马上过去", "处理好了");
    private static final List<String> ASKERS_WORDS = List.of("怎么还没人来，催一下", "满意，谢谢", "不满意，根本没修好", "还是不亮，没修好", "谢谢，辛苦了");

    @TempDir
    Path folder;

    private Crowd crowd;

    @BeforeEach
    void open() throws Exception {
        crowd = new Crowd(folder);
    }

    @AfterEach
    void close() {
        crowd.close();
    }

    @Test
    void twoHundredVoicesLeaveOneLegalHistory() throws Exception {
        var report = crowd.says(Crowd.RESIDENTS, "m0", ASKER, "3组门口的路灯坏了，麻烦修一下", Optional.empty());

        crowd.atOnce(Crowd.WORKERS, me -> {
            var random = new Random(me);
            boolean asks = me % 5 == 0;
            var words = asks ? ASKERS_WORDS : WORKERS_WORDS;
            for (int i = 0; i < 3; i++) {
                var said = words.get(i == 0 ? 0 : random.nextInt(words.size()));
                var id = "m" + me + "-" + i;
                crowd.says(Crowd.RESIDENTS, id, asks ? ASKER : Crowd.worker(me), said, Optional.of(report));
            }
        });

        assertThat(crowd.failed()).isZero();
        assertThat(crowd.brokenHistories()).isEmpty();
        var told = new ToldLife(1);
        crowd.history().forEach(told::hear);
        assertThat(told.wrongs()).isEmpty();
        assertThat(told.state()).isEqualTo(crowd.item().state());
        assertThat(told.holders())
                .containsExactlyElementsOf(crowd.item().handling().holders());
        assertThat(crowd.history())
                .extracting(ItemEvent::type)
                .contains(
                        ItemEvent.Type.CLAIMED, ItemEvent.Type.RESOLVED, ItemEvent.Type.RATED, ItemEvent.Type.REOPENED);
    }

    @Test
    void ofAHundredWhoTakeItAtOnceOneHasIt() throws Exception {
        var report = crowd.says(Crowd.RESIDENTS, "m0", ASKER, "3组门口的路灯坏了，麻烦修一下", Optional.empty());

        crowd.atOnce(100, me -> crowd.says(Crowd.RESIDENTS, "c" + me, Crowd.worker(me), "我来处理", Optional.of(report)));

        assertThat(crowd.item().handling().holders()).hasSize(1);
        assertThat(crowd.item().state()).isEqualTo(ItemState.CLAIMED);
        assertThat(claims()).hasSize(1);
    }

    @Test
    void ofAHundredWhoTakeAPlaceAtOnceTenHaveOne() throws Exception {
        var offer = crowd.says(Crowd.STAFF, "m0", Crowd.worker(150), "周六上午清扫健身广场，需要10个人，谁来报名", Optional.empty());
        assertThat(crowd.item().handling().places()).isEqualTo(10);

        crowd.atOnce(100, me -> crowd.says(Crowd.STAFF, "c" + me, Crowd.worker(me), "我来", Optional.of(offer)));

        Item task = crowd.item();
        assertThat(new LinkedHashSet<>(task.handling().holders())).hasSize(10);
        assertThat(claims()).containsExactlyElementsOf(task.handling().holders());
    }

    private List<String> claims() {
        return crowd.history().stream()
                .filter(event -> event.type() == ItemEvent.Type.CLAIMED)
                .map(ItemEvent::by)
                .toList();
    }

    /** The life of an item as its history tells it, by a table of its own of what may follow what. */
    private static final class ToldLife {
        private static final Set<ItemState> OPEN =
                EnumSet.of(ItemState.REPORTED, ItemState.DISPATCHED, ItemState.CLAIMED);
        private static final Set<ItemState> DONE = EnumSet.of(ItemState.RESOLVED, ItemState.CLOSED);

        private final int places;
        private final Set<String> holders = new LinkedHashSet<>();
        private final Set<String> wrongs = new LinkedHashSet<>();
        private Optional<ItemState> state = Optional.empty();

        ToldLife(int places) {
            this.places = places;
        }

        void hear(ItemEvent event) {
            switch (event.type()) {
                case OPENED -> become(event, state.isEmpty(), ItemState.REPORTED);
                case DISPATCHED -> become(event, isIn(EnumSet.of(ItemState.REPORTED)), ItemState.DISPATCHED);
                case CLAIMED -> {
                    boolean isFree = holders.size() < places && holders.add(event.by());
                    become(event, isIn(OPEN) && isFree, ItemState.CLAIMED);
                }
                case GIVEN_BACK -> become(event, isIn(OPEN) && holders.remove(event.by()), held());
                case RESOLVED -> {
                    boolean fits = isIn(OPEN);
                    if (holders.isEmpty()) {
                        holders.add(event.by());
                    }
                    become(event, fits, ItemState.RESOLVED);
                }
                case REOPENED -> become(event, isIn(DONE), held());
                case CLOSED -> become(event, isIn(EnumSet.of(ItemState.RESOLVED)), ItemState.CLOSED);
                case RATED -> need(event, isIn(DONE));
                case PROGRESS, URGED -> need(event, isIn(OPEN));
                case ADDED, MERGED, ANSWERED -> need(event, state.isPresent());
                default -> need(event, false);
            }
        }

        private void become(ItemEvent event, boolean fits, ItemState next) {
            need(event, fits);
            state = Optional.of(next);
        }

        private void need(ItemEvent event, boolean fits) {
            if (!fits) {
                wrongs.add(event.type() + " by " + event.by() + " when " + state + ", held by " + holders);
            }
        }

        private boolean isIn(Set<ItemState> states) {
            return state.filter(states::contains).isPresent();
        }

        private ItemState held() {
            return holders.isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED;
        }

        Set<String> wrongs() {
            return wrongs;
        }

        ItemState state() {
            return state.orElseThrow();
        }

        Set<String> holders() {
            return holders;
        }
    }
}
