package org.huiyin.adapters.console.pages.rules;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.amendment.Amendment;
import org.huiyin.amendment.Amendments;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Proposal;
import org.huiyin.editing.RuleForm;
import org.huiyin.editing.RuleShelf;
import org.huiyin.net.Reply;

/** One change of a rule file: what was different, and the way back. */
final class ChangePage {
    private final RuleShelf shelf;
    private final Amendments history;
    private final Frame frame;

    ChangePage(RuleShelf shelf, Amendments history, Frame frame) {
        this.shelf = shelf;
        this.history = history;
        this.frame = frame;
    }

    record View(
            Amendment change,
            List<LineDifference.Line> lines,
            String seal,
            Optional<Saved> told,
            List<Complaint> complaints) {}

    Reply show(Visit visit) {
        return find(visit.request().parameter("number"))
                .map(change -> show(visit, change, Optional.empty(), List.of()))
                .orElseGet(() -> nothing(visit));
    }

    private Optional<Amendment> find(String number) {
        return number.matches("\\d{1,19}") ? history.find(Long.parseUnsignedLong(number)) : Optional.empty();
    }

    private Reply nothing(Visit visit) {
        return frame.show(404, visit, Frame.Page.of("rules/norule", ""));
    }

    private Reply show(Visit visit, Amendment change, Optional<Saved> told, List<Complaint> complaints) {
        var shipped = shelf.shipped(change.file()).orElse("");
        var lines = LineDifference.between(
                change.before().orElse(shipped), change.after().orElse(shipped));
        var seal = shelf.form(change.file()).map(RuleForm::seal).orElse("");
        int status = told.map(Saved::isGood).orElse(true) ? 200 : 400;
        return frame.show(
                status, visit, Frame.Page.of("rules/rulechange", new View(change, lines, seal, told, complaints)));
    }

    /** What stood there before the change stands there again, whatever came since. */
    Reply restore(Visit visit) {
        var found = find(visit.field("number"));
        if (found.isEmpty()) {
            return nothing(visit);
        }
        var change = found.get();
        var seal = visit.field("seal");
        var proposal = change.before()
                .<Proposal>map(text -> new Proposal.Text(change.file(), seal, text))
                .orElseGet(() -> new Proposal.Shipped(change.file(), seal));
        var considered = shelf.keep(proposal, Saved.author(visit));
        var saved = Saved.of(considered, Saved.IN_FORCE);
        boolean there = shelf.form(change.file()).isPresent();
        return saved.isGood()
                ? Reply.seeOther(saved.on(there ? RulesPage.path(change.file()) : "/console/rules"))
                : show(visit, change, Optional.of(saved), Saved.complaints(considered));
    }
}
