package org.huiyin.adapters.console.pages.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.pages.Told;
import org.huiyin.desk.Town;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Preview;
import org.huiyin.editing.RuleShelf;
import org.huiyin.editing.Sample;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Heard;
import org.huiyin.net.Reply;

/** What would come of a message, and why: under the rules in force, and beside it under a draft. Nothing is kept or said. */
final class PreviewPage {
    private static final String PATH = "/console/rules/preview";
    private static final int LONGEST = 2_000;

    private final RuleShelf shelf;
    private final Supplier<Town> town;
    private final Frame frame;

    PreviewPage(RuleShelf shelf, Supplier<Town> town, Frame frame) {
        this.shelf = shelf;
        this.town = town;
        this.frame = frame;
    }

    /** One preview, with its message as the pages show messages. */
    record Shown(Preview preview, Told told) {
        static Shown of(Preview preview) {
            var message = preview.message();
            var heard = new Heard(message, preview.speaker().id(), message.at(), preview.verdict(), List.of());
            return new Shown(preview, new Told(heard, Optional.of(preview.reading())));
        }
    }

    /** @param held the file a draft is about */
    record View(
            Sample sample,
            List<Group> groups,
            List<Shown> shown,
            Optional<String> held,
            Optional<Saved> told,
            List<Complaint> complaints) {
        List<Role> roles() {
            return Arrays.stream(Role.values())
                    .filter(role -> role != Role.ADMIN)
                    .toList();
        }
    }

    Reply show(Visit visit) {
        var first = town.get().roster().groups().stream()
                .filter(group -> group.is(Group.Purpose.RESIDENTS))
                .map(Group::id)
                .findFirst();
        return show(visit, new Sample("", Role.RESIDENT, first), Saved.told(visit), List.of());
    }

    Reply tryOut(Visit visit) {
        var text = visit.field("text").strip();
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(visit.field("role")))
                .findFirst()
                .orElse(Role.RESIDENT);
        var group = Optional.of(visit.field("group"))
                .filter(id -> town.get().roster().group(id).isPresent());
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return show(visit, new Sample(shortened, role, group), Optional.empty(), List.of());
    }

    private Reply show(Visit visit, Sample sample, Optional<Saved> told, List<Complaint> complaints) {
        var author = Saved.author(visit);
        var shown = sample.text().isEmpty()
                ? List.<Shown>of()
                : shelf.preview(sample, author).stream().map(Shown::of).toList();
        var groups = town.get().roster().groups();
        var view = new View(sample, groups, shown, shelf.held(author.account()), told, complaints);
        int status = told.map(Saved::isGood).orElse(true) ? 200 : 400;
        return frame.show(status, visit, Frame.Page.of("rules/preview", view));
    }

    /** What becomes of the draft: it comes into force, or is forgotten. */
    Reply settle(Visit visit) {
        var author = Saved.author(visit);
        if (!visit.field("then").equals("keep")) {
            shelf.drop(author.account());
            return Reply.seeOther(Saved.DROPPED.on(PATH));
        }
        var considered = shelf.keepHeld(author);
        var saved = Saved.of(considered, Saved.IN_FORCE);
        return saved.isGood()
                ? Reply.seeOther(saved.on(PATH))
                : show(
                        visit,
                        new Sample("", Role.RESIDENT, Optional.empty()),
                        Optional.of(saved),
                        Saved.complaints(considered));
    }
}
