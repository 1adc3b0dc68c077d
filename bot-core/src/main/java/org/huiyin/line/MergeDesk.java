package org.huiyin.line;

import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Joined;
import org.huiyin.desk.Town;
import org.huiyin.desk.merges.Merging;
import org.huiyin.desk.merges.Splitting;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;

/** Decides on what is clicked about what belongs together: take a message out of an item, make two items one. */
final class MergeDesk {
    private final Town town;
    private final SceneLoader scenes;

    MergeDesk(Town town, SceneLoader scenes) {
        this.town = town;
        this.scenes = scenes;
    }

    /** Empty when the message is not one that was put into the item. */
    Optional<Decision> split(Item item, Command.Verb.Split split, Cause cause, Looks looks) {
        return new JoinedLoader(scenes)
                .of(item, town, looks).stream()
                        .filter(joined -> isMeant(joined, split))
                        .findFirst()
                        .map(joined -> split(joined, cause, looks));
    }

    private static boolean isMeant(Joined joined, Command.Verb.Split split) {
        var id = joined.message().id();
        return id.value().equals(split.message()) && id.chat().id().equals(split.chat());
    }

    private Decision split(Joined joined, Cause cause, Looks looks) {
        var scene = scenes.load(joined.message(), joined.reading(), town, looks, cause.at())
                .asHeard(joined);
        var draft = new Draft(scene.numbers(), cause.at());
        var splitting = new Splitting(scene, draft);
        splitting.tell(splitting.split(joined, cause.by()));
        return draft.finish(Verdict.Outcome.OPENED, "taken apart at the console");
    }

    /** Empty when one of them is over, or they may not be one. */
    Optional<Decision> merge(Item item, String into, Cause cause, Looks looks) {
        var draft = new Draft(new LastNumbers(looks), cause.at());
        return looks.items()
                .item(into)
                .flatMap(other -> new Merging(town, draft).merge(item, other, cause))
                .map(whole -> draft.finish(Verdict.Outcome.MOVED, "merged at the console"));
    }
}
