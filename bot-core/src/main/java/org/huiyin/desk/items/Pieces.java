package org.huiyin.desk.items;

import java.time.Instant;
import java.util.List;
import org.huiyin.desk.Scene;
import org.huiyin.ledger.Verdict;

/** What the speaker said here a moment ago that belongs to nothing yet, and to what they report now. */
final class Pieces {
    private final Scene scene;
    private final Instant now;

    Pieces(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    /** Oldest first. */
    List<Scene.Fragment> all() {
        var since = now.minus(scene.town().limits().fragmentWindow());
        return scene.fragments().stream()
                .filter(f -> !f.heard().taken().isBefore(since))
                .filter(Pieces::isOne)
                .toList();
    }

    /** What waits for its words, and complaints of which nothing could be made while they stood alone. */
    private static boolean isOne(Scene.Fragment fragment) {
        var outcome = fragment.heard().verdict().outcome();
        return outcome == Verdict.Outcome.WAITING
                || outcome == Verdict.Outcome.CHATTER && Complaint.isOne(fragment.reading());
    }
}
