package org.huiyin.desk.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeKind;

/**
 * A notice that somebody means to send, as they put it together.
 *
 * @param drill whether it is an exercise
 */
public record NoticeOrder(What what, Whom whom, When when, boolean drill) {

    /** What it says. */
    public sealed interface What {

        /** Words of their own. */
        record Own(NoticeKind kind, String text) implements What {}

        /** A notice that lies ready. */
        record Ready(String campaign) implements What {}
    }

    /**
     * Whom it is for.
     *
     * @param areas the grids it concerns
     * @param groups purposes of the groups it goes to
     * @param asked roles that are asked to say they have heard; a roll call asks the teams of its areas instead
     * @param nextCircle whether more people are called if too few answer a roll call
     */
    public record Whom(List<String> areas, Set<Group.Purpose> groups, Set<Role> asked, boolean nextCircle) {
        public Whom {
            areas = List.copyOf(areas);
            groups = Set.copyOf(groups);
            asked = Set.copyOf(asked);
        }
    }

    /**
     * When it leaves, and until when answers are asked for.
     *
     * @param leaves empty for as soon as it can no longer be taken back
     */
    public record When(Optional<Instant> leaves, Optional<Instant> deadline) {}
}
