package org.huiyin.desk.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Person;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;

/**
 * The notices that somebody's words may repeat: the same words again from the same hand are one notice, in whatever way
 * they come.
 *
 * @param since how far back
 */
public record SaidBefore(List<Notice> notices, Instant since) {
    public SaidBefore {
        notices = List.copyOf(notices);
    }

    public Optional<Notice> by(Person publisher, NoticeKind kind, String text) {
        return notices.stream()
                .filter(notice -> notice.kind() == kind && !notice.state().isOver() && !notice.rollCall())
                .filter(notice -> notice.publisher().equals(publisher.id()))
                .filter(notice -> notice.life().published().isAfter(since))
                .filter(notice -> notice.text().equals(text))
                .findFirst();
    }
}
