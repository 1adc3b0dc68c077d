package org.huiyin.adapters.console.pages.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.words.Wording;
import org.huiyin.amendment.Amendment;
import org.huiyin.amendment.Amendments;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Proposal;
import org.huiyin.editing.RuleForm;
import org.huiyin.editing.RuleShelf;
import org.huiyin.net.Reply;

/** One rule file as a form, and as the text it is. */
final class SheetPage {
    /** Before the path to a value in the name of its field. */
    static final String VALUE = "v.";

    private static final int CHANGES = 50;

    private final RuleShelf shelf;
    private final Amendments history;
    private final Frame frame;

    SheetPage(RuleShelf shelf, Amendments history, Frame frame) {
        this.shelf = shelf;
        this.history = history;
        this.frame = frame;
    }

    /**
     * What is shown.
     *
     * @param open the entry somebody typed in
     * @param typed what they typed and what is not in force
     */
    record View(
            RuleForm form,
            List<Amendment> history,
            Optional<Saved> told,
            List<Complaint> complaints,
            String open,
            Map<String, String> typed) {

        String value(RuleForm.Field field) {
            return typed.getOrDefault(field.key(), field.value());
        }

        String text() {
            return typed.getOrDefault("text", form.text());
        }

        /** What is wrong with a value. */
        List<Complaint> about(RuleForm.Field field) {
            return complaints.stream().filter(c -> c.isAbout(field.key())).toList();
        }

        /** What is wrong with none of the values that can be seen. */
        List<Complaint> others() {
            return complaints.stream()
                    .filter(c -> form.entries().stream()
                            .flatMap(entry -> entry.fields().stream())
                            .noneMatch(field -> c.isAbout(field.key())))
                    .toList();
        }

        boolean isOpen(RuleForm.Entry entry) {
            return entry.key().equals(open) || form.entries().size() == 1;
        }

        /** What an entry is called by people, as the file says or as we do; empty where nobody says. */
        String called(RuleForm.Entry entry, Wording words) {
            var code = form.sheet().kind() + "." + entry.id();
            var ours = words.name("ruleentry", code);
            return entry.fields().stream()
                    .filter(field ->
                            field.name().equals("name.zh") || field.name().equals("title"))
                    .map(RuleForm.Field::value)
                    .findFirst()
                    .orElse(ours.equals(code) ? "" : ours);
        }
    }

    /** What somebody did on the page, and how it is shown again when it was refused. */
    private record Typed(String template, String open, Map<String, String> values) {}

    Reply show(Visit visit) {
        return show(visit, "rules/sheet");
    }

    Reply text(Visit visit) {
        return show(visit, "rules/ruletext");
    }

    private Reply show(Visit visit, String template) {
        var name = visit.request().parameter("file").replace('~', '/');
        var open = visit.request().query("entry").orElse("");
        return shelf.form(name)
                .map(form -> new View(form, history.of(name, CHANGES), Saved.told(visit), List.of(), open, Map.of()))
                .map(view -> frame.show(visit, Frame.Page.of(template, view)))
                .orElseGet(() -> frame.show(404, visit, Frame.Page.of("rules/norule", name)));
    }

    /** Some values of one entry. */
    Reply change(Visit visit) {
        var typed = new HashMap<String, String>();
        visit.request().form().forEach((name, values) -> {
            if (name.startsWith(VALUE)) {
                typed.put(name.substring(VALUE.length()), values.get(0));
            }
        });
        var proposal = new Proposal.Values(visit.field("file"), visit.field("seal"), typed);
        return propose(visit, proposal, new Typed("rules/sheet", visit.field("entry"), typed));
    }

    /** One more entry. */
    Reply add(Visit visit) {
        var after = visit.field("entry");
        var proposal = new Proposal.Entry(visit.field("file"), visit.field("seal"), after, visit.field("source"));
        return propose(visit, proposal, new Typed("rules/sheet", "+", Map.of("+", visit.field("source"))));
    }

    /** Another text. */
    Reply write(Visit visit) {
        var proposal = new Proposal.Text(visit.field("file"), visit.field("seal"), visit.field("text"));
        return propose(visit, proposal, new Typed("rules/ruletext", "", Map.of("text", visit.field("text"))));
    }

    /** The shipped file again. */
    Reply back(Visit visit) {
        var proposal = new Proposal.Shipped(visit.field("file"), visit.field("seal"));
        return propose(visit, proposal, new Typed("rules/sheet", "", Map.of()));
    }

    private Reply propose(Visit visit, Proposal proposal, Typed typed) {
        boolean tries = visit.field("then").equals("try");
        var author = Saved.author(visit);
        var considered = tries ? shelf.hold(proposal, author) : shelf.keep(proposal, author);
        var saved = Saved.of(considered, tries ? Saved.HELD : Saved.IN_FORCE);
        if (saved == Saved.HELD) {
            return Reply.seeOther(saved.on("/console/rules/preview"));
        }
        var form = shelf.form(proposal.file());
        if (saved == Saved.IN_FORCE || form.isEmpty()) {
            return Reply.seeOther(saved.on(form.isPresent() ? RulesPage.path(proposal.file()) : "/console/rules"));
        }
        var complaints = Saved.complaints(considered);
        var changes = history.of(proposal.file(), CHANGES);
        var view = new View(form.get(), changes, Optional.of(saved), complaints, typed.open(), typed.values());
        return frame.show(saved.isGood() ? 200 : 400, visit, Frame.Page.of(typed.template(), view));
    }
}
