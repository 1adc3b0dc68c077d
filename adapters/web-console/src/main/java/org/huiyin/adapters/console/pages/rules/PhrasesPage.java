package org.huiyin.adapters.console.pages.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;
import org.huiyin.editing.PhraseLine;
import org.huiyin.editing.Proposal;
import org.huiyin.editing.RuleShelf;
import org.huiyin.net.Reply;

/** What the bot says, in all languages beside each other. */
final class PhrasesPage {
    private static final int ROWS = 50;

    /** Before the language in the name of a field. */
    private static final String TEXT = "text.";

    private final RuleShelf shelf;
    private final Frame frame;

    PhrasesPage(RuleShelf shelf, Frame frame) {
        this.shelf = shelf;
        this.frame = frame;
    }

    /**
     * What is shown.
     *
     * @param more how many there are beyond those shown
     * @param key the phrase somebody typed
     * @param typed what they typed, by language
     */
    record View(
            String find,
            List<PhraseLine> lines,
            int more,
            Optional<Saved> told,
            List<Complaint> complaints,
            String key,
            Map<String, String> typed) {

        String text(PhraseLine line, String language) {
            var said = line.texts().getOrDefault(language, "");
            return line.key().equals(key) ? typed.getOrDefault(language, said) : said;
        }
    }

    Reply show(Visit visit) {
        var find = visit.request().query("find").orElse("").strip();
        return show(visit, find, Saved.told(visit), List.of(), Optional.empty());
    }

    private Reply show(
            Visit visit,
            String find,
            Optional<Saved> told,
            List<Complaint> complaints,
            Optional<Proposal.Words> typed) {
        var found = shelf.phrases(find);
        var view = new View(
                find,
                found.subList(0, Math.min(ROWS, found.size())),
                Math.max(0, found.size() - ROWS),
                told,
                complaints,
                typed.map(Proposal.Words::key).orElse(""),
                typed.map(Proposal.Words::texts).orElse(Map.of()));
        int status = told.map(Saved::isGood).orElse(true) ? 200 : 400;
        return frame.show(status, visit, Frame.Page.of("rules/phrases", view));
    }

    /** Other words for one of them. */
    Reply say(Visit visit) {
        var texts = new HashMap<String, String>();
        visit.request().form().forEach((name, values) -> {
            if (name.matches("text\\.[a-z]{2}(_[A-Z]{2})?")) {
                texts.put(name.substring(TEXT.length()), values.get(0));
            }
        });
        var proposal = new Proposal.Words(visit.field("key"), texts);
        boolean tries = visit.field("then").equals("try");
        var considered = consider(visit, proposal, tries);
        var saved = Saved.of(considered, tries ? Saved.HELD : Saved.IN_FORCE);
        return saved == Saved.HELD
                ? Reply.seeOther(saved.on("/console/rules/preview"))
                : show(
                        visit,
                        proposal.key(),
                        Optional.of(saved),
                        Saved.complaints(considered),
                        Optional.of(proposal).filter(p -> !saved.isGood()));
    }

    /** A phrase nobody says is gone since it was seen. */
    private Considered consider(Visit visit, Proposal.Words proposal, boolean tries) {
        var author = Saved.author(visit);
        if (shelf.phrases(proposal.key()).stream().noneMatch(line -> line.key().equals(proposal.key()))) {
            return new Considered.Stale();
        }
        return tries ? shelf.hold(proposal, author) : shelf.keep(proposal, author);
    }
}
