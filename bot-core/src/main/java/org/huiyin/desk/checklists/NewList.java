package org.huiyin.desk.checklists;

import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.grid.Group;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Due;

/** Opens checklists, each with its end set. */
public final class NewList {
    /** A title is a few words. */
    private static final int LONGEST = 60;

    private final Town town;
    private final Draft draft;
    private final Optional<String> origin;
    private final String opener;

    private NewList(Town town, Draft draft, Optional<String> origin, String opener) {
        this.town = town;
        this.draft = draft;
        this.origin = origin;
        this.opener = opener;
    }

    /** One somebody asks for. */
    public static NewList asked(Scene scene, Draft draft) {
        return new NewList(
                scene.town(),
                draft,
                scene.group().map(Group::id),
                scene.speaker().id());
    }

    /** One that is due. */
    public static NewList due(Town town, Draft draft) {
        return new NewList(town, draft, Optional.empty(), ItemEvent.BOT);
    }

    public Checklist open(ChecklistKind kind, String title, String grid, List<String> about, List<Entry> entries) {
        var list = new Checklist(
                draft.nextChecklistCode(),
                0,
                kind,
                title.length() > LONGEST ? title.substring(0, LONGEST) : title,
                grid,
                about,
                origin,
                opener,
                draft.now(),
                Optional.empty(),
                entries);
        draft.save(list);
        draft.schedule(Due.of(draft.now().plus(town.limits().listLifetime()), Due.What.LIST_EXPIRES, list.code()));
        return list;
    }
}
