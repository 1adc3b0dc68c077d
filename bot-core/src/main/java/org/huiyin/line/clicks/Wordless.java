package org.huiyin.line.clicks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Wording;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;

/**
 * Takes a sentence nobody said out of what was decided on it: no message belongs to the item, what was typed stands in the
 * history itself, and what would be answered to the speaker is what the page shows.
 */
final class Wordless {
    private final Message sentence;
    private final String words;

    Wordless(Message sentence, Town town) {
        this.sentence = sentence;
        this.words = new Wording(town).said(sentence.text().strip());
    }

    Decision of(Decision decision) {
        return new Decision(
                decision.verdict(),
                decision.changes().stream().flatMap(this::without).toList());
    }

    private Stream<Change> without(Change change) {
        if (change instanceof Change.SaveItem saved) {
            var links = saved.item().links().without(sentence.id());
            return Stream.of(new Change.SaveItem(saved.item().with(links), events(saved.events())));
        }
        boolean ofIt = change instanceof Change.Link link && link.message().equals(sentence.id())
                || change instanceof Change.Say say && isAnswer(say);
        return ofIt ? Stream.empty() : Stream.of(change);
    }

    private boolean isAnswer(Change.Say say) {
        return say.outgoing().inReplyTo().filter(sentence.id()::equals).isPresent();
    }

    /** The last step is what the click was for; those before only led to it. */
    private List<ItemEvent> events(List<ItemEvent> steps) {
        var events = new ArrayList<ItemEvent>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean isWhy = i == steps.size() - 1 && step.note().isEmpty() && !words.isEmpty();
            events.add(new ItemEvent(
                    step.at(), step.type(), step.by(), Optional.empty(), isWhy ? Optional.of(words) : step.note()));
        }
        return events;
    }
}
