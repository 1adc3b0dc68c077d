package org.huiyin.desk.pictures;

import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;

/**
 * A message whose picture is a copy of a notice's picture.
 *
 * @param of the notice, as it is now
 * @param opened what the message opened itself, not over yet
 * @param group where it was said; empty in private
 */
public record Copy(Notice of, List<Notice> opened, Message message, Person speaker, Optional<Group> group) {
    public Copy {
        opened = List.copyOf(opened);
    }
}
