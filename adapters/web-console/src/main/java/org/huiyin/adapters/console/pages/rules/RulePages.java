package org.huiyin.adapters.console.pages.rules;

import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Routes;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.amendment.Amendments;
import org.huiyin.desk.Town;
import org.huiyin.editing.RuleShelf;

/** The pages about rules, and their routes. */
public final class RulePages {
    private final RulesPage list;
    private final SheetPage sheet;
    private final ChangePage change;
    private final PhrasesPage phrases;
    private final PreviewPage preview;

    public RulePages(RuleShelf shelf, Amendments history, Supplier<Town> town, Frame frame) {
        this.list = new RulesPage(shelf, history, frame);
        this.sheet = new SheetPage(shelf, history, frame);
        this.change = new ChangePage(shelf, history, frame);
        this.phrases = new PhrasesPage(shelf, frame);
        this.preview = new PreviewPage(shelf, town, frame);
    }

    public void register(Routes.Guarded routes, Door door) {
        routes.exchange("GET", "/console/rules", door.look(list::show))
                .exchange("GET", "/console/rules/files/{file}", door.look(sheet::show))
                .exchange("GET", "/console/rules/files/{file}/text", door.look(sheet::text))
                .exchange("POST", "/console/rules/values", door.act(sheet::change))
                .exchange("POST", "/console/rules/entry", door.act(sheet::add))
                .exchange("POST", "/console/rules/text", door.act(sheet::write))
                .exchange("POST", "/console/rules/shipped", door.act(sheet::back))
                .exchange("GET", "/console/rules/changes/{number}", door.look(change::show))
                .exchange("POST", "/console/rules/restore", door.act(change::restore))
                .exchange("GET", "/console/rules/phrases", door.look(phrases::show))
                .exchange("POST", "/console/rules/phrases", door.act(phrases::say))
                .exchange("GET", "/console/rules/preview", door.look(preview::show))
                .exchange("POST", "/console/rules/preview", door.act(preview::tryOut))
                .exchange("POST", "/console/rules/draft", door.act(preview::settle));
    }
}
