package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Telling;
import org.huiyin.desk.notices.Ending;
import org.huiyin.desk.undoing.Undoing;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Reading;

/** A message is taken back: what it opened is withdrawn, what it added is taken out again. */
public final class RecallStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (scene.message().recalls().isEmpty()) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var moved = scene.undone().stream()
                .filter(undo ->
                        undo.move().move().message().equals(scene.message().recalls()))
                .findFirst();
        if (moved.isPresent()) {
            new Undoing(scene.town(), draft)
                    .undo(
                            moved.get(),
                            scene.speaker(),
                            Optional.of(scene.message().id()));
            return Optional.of(draft.finish(Verdict.Outcome.MOVED, "taken back"));
        }
        scene.recalled().filter(h -> h.person().equals(scene.speaker().id())).ifPresent(heard -> {
            heard.subjects().stream()
                    .flatMap(code -> scene.item(code).stream())
                    .forEach(item -> take(item, heard, scene, draft));
            heard.subjects().stream()
                    .flatMap(code -> scene.notice(code).stream())
                    .forEach(n -> take(n, draft));
        });
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, "taken back"));
    }

    private static void take(Item item, Heard heard, Scene scene, Draft draft) {
        var id = heard.message().id();
        boolean opener = item.links().messages().get(0).equals(id)
                && item.asking().reporter().equals(scene.speaker().id());
        boolean wholeReport = opener
                && item.links().messages().stream().filter(m -> !m.equals(id)).count() == 0;
        var cause = draft.cause(scene.speaker().id(), scene.message());
        if (wholeReport || (opener && !heard.message().text().isBlank())) {
            if (item.asking().others().isEmpty()
                    && draft.save(ItemLife.withdraw(item, cause)).isPresent()) {
                draft.stopClocks(item);
                new Telling(scene, draft).unsayReceipt(item);
            }
            return;
        }
        var without = item.with(item.links().without(id));
        var place = item.subject().place();
        if (place.isPresent() && heard.message().text().contains(place.get())) {
            without = without.with(without.subject().nowhere())
                    .with(without.asking().waitingFor(org.huiyin.report.SlotName.PLACE));
        }
        draft.save(
                without,
                ItemEvent.said(
                        draft.now(),
                        ItemEvent.Type.CORRECTED,
                        scene.speaker().id(),
                        scene.message().id()));
        draft.unlink(id, item.code());
    }

    private static void take(Notice notice, Draft draft) {
        if (notice.state() == NoticeState.WAITING || notice.state() == NoticeState.DRAFT) {
            new Ending(draft).cancel(notice);
        }
    }
}
