package org.huiyin.line.pictures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.chat.Directory;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Town;
import org.huiyin.desk.pictures.Copy;
import org.huiyin.desk.pictures.CopyDesk;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Ledger;
import org.huiyin.media.Fingerprint;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Prints;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;

/**
 * Finds out whether a picture is a copy of a notice's picture. What it looks like is found out beside the line, before
 * or after its message was decided on: whichever half comes second is looked at.
 */
public final class PictureDesk {
    private static final int NOTICES = 200;

    private final Directory directory;
    private final Town town;
    private final Ledger ledger;
    private final Instant now;

    public PictureDesk(Directory directory, Town town, Ledger ledger, Instant now) {
        this.directory = directory;
        this.town = town;
        this.ledger = ledger;
        this.now = now;
    }

    /** A message was decided on. */
    public void shown(Message message, Decision decision) {
        keepThoseOf(decision);
        for (Attachment image : message.images()) {
            ledger.prints().shown(image.reference(), message.id(), now);
            ledger.prints()
                    .print(image.reference())
                    .ifPresent(print -> look(new Glimpse(image.reference(), print), message.id()));
        }
    }

    /** What a picture looks like is known. */
    public void seen(Glimpse glimpse) {
        var limits = town.limits().prints();
        ledger.prints().forget(now.minus(limits.fresh()), now.minus(limits.ended()));
        ledger.prints().known(glimpse, now);
        ledger.prints().shownIn(glimpse.reference()).ifPresent(message -> look(glimpse, message));
    }

    /** A notice may show a picture that came before it. */
    private void keepThoseOf(Decision decision) {
        for (Change change : decision.changes()) {
            if (change instanceof NoticeChange.SaveNotice saved && isSearch(saved.notice())) {
                saved.notice().images().stream()
                        .flatMap(image -> ledger.prints().print(image.reference()).stream())
                        .forEach(print -> keep(saved.notice(), print));
            }
        }
    }

    private static boolean isSearch(Notice notice) {
        return notice.kind().isOfAPerson() && !notice.state().isOver();
    }

    private void keep(Notice notice, Fingerprint print) {
        ledger.prints().keep(new Prints.OfNotice(notice.code(), print));
    }

    private void look(Glimpse glimpse, Message.Id message) {
        var heard = ledger.messages().heard(message);
        var searches = ledger.notices().current(now.minus(town.limits().prints().ended()), NOTICES).stream()
                .filter(notice -> notice.kind().isOfAPerson())
                .toList();
        var own = searches.stream()
                .filter(notice -> isSearch(notice) && shows(notice, glimpse.reference()) && isOf(notice, heard))
                .toList();
        var first = like(glimpse.print(), searches, own);
        if (heard.isPresent() && first.isPresent()) {
            decide(first.get(), own, heard.get());
        }
        own.stream()
                .flatMap(notice -> ledger.notices().notice(notice.code()).stream())
                .filter(PictureDesk::isSearch)
                .forEach(notice -> keep(notice, glimpse.print()));
    }

    private void decide(Notice first, List<Notice> own, Heard heard) {
        var message = heard.message();
        var numbers = new Numbers.Given(0, 0, 0);
        var group = directory.group(message.chat());
        var speaker = directory.person(
                message.sender(),
                group.map(g -> g.grid()).orElse(town.roster().grids().root().id()));
        new CopyDesk(town, new Draft(numbers, now))
                .decide(new Copy(first, own, message, speaker, group))
                .applyTo(ledger);
    }

    /** A platform may call a copy by the same name: only the message a notice came from shows its own picture. */
    private static boolean isOf(Notice notice, Optional<Heard> heard) {
        return heard.map(known -> known.subjects().contains(notice.code())).orElse(true);
    }

    private static boolean shows(Notice notice, String reference) {
        return notice.images().stream().anyMatch(image -> image.reference().equals(reference));
    }

    /** The notice whose picture it is a copy of: one that lives before one that is over, then the one most alike. */
    private Optional<Notice> like(Fingerprint print, List<Notice> searches, List<Notice> own) {
        record Near(Notice notice, int distance) {}
        return ledger.prints().ofNotices().stream()
                .flatMap(known -> searches.stream()
                        .filter(notice -> notice.code().equals(known.notice()) && !own.contains(notice))
                        .flatMap(notice ->
                                Stream.of(new Near(notice, known.print().distance(print)))))
                .filter(near -> near.distance() <= town.limits().prints().alike())
                .min(Comparator.comparing((Near near) -> near.notice().state().isOver())
                        .thenComparingInt(Near::distance))
                .map(Near::notice);
    }
}
