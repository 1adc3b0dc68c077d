package org.huiyin.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.media.PurgedPictures;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final List<String> waiting = new ArrayList<>(List.of("a", "b"));
    private final List<String> destroyed = new ArrayList<>();

    private final PurgedPictures purged = new PurgedPictures() {
        @Override
        public List<String> waiting(int limit) {
            return waiting.stream().limit(limit).toList();
        }

        @Override
        public void gone(List<String> references) {
            waiting.removeAll(references);
        }
    };

    @Test
    void everyAlbumDestroysEveryPictureOnce() {
        var sweep = new Sweep(purged, List.of(destroyed::add, reference -> destroyed.add(reference + " too")));

        assertThat(sweep.run()).isEqualTo(2);
        assertThat(sweep.run()).isZero();
        assertThat(destroyed).containsExactly("a", "a too", "b", "b too");
    }

    @Test
    void whatCannotBeDestroyedIsTriedAgain() {
        var sweep = new Sweep(purged, List.of(reference -> {
            throw new IllegalStateException("a disk that is read only");
        }));

        assertThatThrownBy(sweep::run).isInstanceOf(IllegalStateException.class);
        assertThat(waiting).containsExactly("a", "b");
    }
}
