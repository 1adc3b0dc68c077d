package org.huiyin.adapters.console.pages.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.amendment.Amendment;
import org.huiyin.amendment.Amendments;
import org.huiyin.editing.RuleSheet;
import org.huiyin.editing.RuleShelf;
import org.huiyin.net.Reply;

/** All rule files by what they are about, which of them are the installation's own, and what was changed lately. */
final class RulesPage {
    private static final int LATEST = 20;

    private final RuleShelf shelf;
    private final Amendments history;
    private final Frame frame;

    RulesPage(RuleShelf shelf, Amendments history, Frame frame) {
        this.shelf = shelf;
        this.history = history;
        this.frame = frame;
    }

    record View(
            Map<String, List<RuleSheet>> kinds,
            Optional<String> place,
            String revision,
            List<Amendment> latest,
            Optional<Saved> told) {}

    Reply show(Visit visit) {
        var kinds = shelf.sheets().stream()
                .collect(Collectors.groupingBy(RuleSheet::kind, LinkedHashMap::new, Collectors.toList()));
        var view = new View(kinds, shelf.place(), shelf.revision(), history.latest(LATEST), Saved.told(visit));
        return frame.show(visit, Frame.Page.of("rules/rules", view));
    }

    /** The page of a file; a slash would be another segment of the path. */
    static String path(String file) {
        return "/console/rules/files/" + file.replace('/', '~');
    }
}
