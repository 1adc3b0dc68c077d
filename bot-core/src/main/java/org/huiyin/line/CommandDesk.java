package org.huiyin.line;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.checklists.Following;
import org.huiyin.desk.disputes.Mediating;
import org.huiyin.desk.disputes.Told;
import org.huiyin.desk.handlers.Rejecting;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Routing;
import org.huiyin.desk.planned.IncomingAlert;
import org.huiyin.desk.undoing.Undoing;
import org.huiyin.grid.Person;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.clicks.ClickDesk;
import org.huiyin.line.lookups.LookupsLoader;
import org.huiyin.line.orders.OrderDesk;
import org.huiyin.notice.Incoming;
import org.huiyin.reading.Correction;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** Decides on what is clicked at the console, by the same state machine that words go through. */
final class CommandDesk {
    /** Notices one could have asked about before. */
    private static final int NOTICES = 1_000;

    private final InForce inForce;
    private final Town town;
    private final SceneLoader scenes;
    private final MergeDesk merges;

    CommandDesk(InForce inForce, SceneLoader scenes) {
        this.inForce = inForce;
        this.town = inForce.town();
        this.scenes = scenes;
        this.merges = new MergeDesk(town, scenes);
    }

    Receipt decide(Command command, Ledger ledger, Instant now) {
        if (!command.by().isStaff()) {
            return new Receipt.Declined("not allowed: " + command.by().roles());
        }
        if (command.verb() instanceof Command.Verb.Spoken spoken) {
            return click(now, spoken.item(), ledger, (desk, item) -> desk.say(spoken, item, command.by()));
        }
        if (command.verb() instanceof Command.Verb.Filed filed) {
            return click(now, filed.item(), ledger, (desk, item) -> desk.file(filed, item, command.by()));
        }
        if (command.verb() instanceof Command.Verb.AboutItem about) {
            return move(now, about.item(), ledger, item -> on(item, about, command.by(), ledger, now));
        }
        if (command.verb() instanceof Command.Verb.AboutNotice about) {
            return notice(about, command.by(), ledger, now);
        }
        if (command.verb() instanceof Command.Verb.Ask asking) {
            return ask(asking.alert(), ledger, now);
        }
        throw new IllegalArgumentException(
                "command: " + command.verb().getClass().getSimpleName() + " (expected: one about an item)");
    }

    private Optional<Decision> on(Item item, Command.Verb.AboutItem verb, Person by, Ledger ledger, Instant now) {
        var cause = new Cause(by.id(), now, Optional.empty());
        if (verb instanceof Command.Verb.Accept accept) {
            return accept(item, accept.matter(), cause, ledger);
        }
        if (verb instanceof Command.Verb.Dismiss dismiss) {
            return dismiss(item, dismiss, cause);
        }
        if (verb instanceof Command.Verb.Split split) {
            return merges.split(item, split, cause, ledger);
        }
        if (verb instanceof Command.Verb.Merge merge) {
            return merges.merge(item, merge.into(), cause, ledger);
        }
        if (verb instanceof Command.Verb.Undo) {
            return undo(item, by, now, ledger);
        }
        if (verb instanceof Command.Verb.Reject reject) {
            return reject(item, reject.why(), by, cause, ledger);
        }
        if (verb instanceof Command.Verb.Mediate mediate) {
            return mediate(item, mediate.told(), cause, ledger);
        }
        throw new IllegalArgumentException("command: " + verb.getClass().getSimpleName() + " (expected: a known one)");
    }

    private Optional<Decision> mediate(Item item, Told told, Cause cause, Looks looks) {
        boolean may = item.subject().kind() == Kind.DISPUTE
                && (item.isOpen() || item.state().isDone());
        if (!may || told.isNothing()) {
            return Optional.empty();
        }
        var draft = new Draft(new LastNumbers(looks), cause.at());
        new Mediating(town, draft).take(item, new LookupsLoader(town, looks).mediation(item.code()), told, cause);
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, "mediation, at the console"));
    }

    private Receipt notice(Command.Verb.AboutNotice verb, Person by, Ledger ledger, Instant now) {
        var decision = orders(ledger, now).decide(verb, by, now);
        decision.ifPresent(d -> d.applyTo(ledger));
        return decision.<Receipt>map(Receipt.Kept::new)
                .orElseGet(() -> new Receipt.Declined("notice: may not be (expected: one by the rules, not yet over)"));
    }

    OrderDesk orders(Looks looks, Instant now) {
        var ways = new LookupsLoader(town, looks).of(scenes.forecast(), now).ways();
        return new OrderDesk(inForce, looks, new LastNumbers(looks), ways);
    }

    private Receipt ask(Incoming alert, Ledger ledger, Instant now) {
        if (IncomingAlert.isOver(alert, now)) {
            return new Receipt.Declined("expires: " + alert.expires().orElse(now) + " (expected: later than now)");
        }
        var before = ledger.notices().current(now, NOTICES).stream()
                .filter(notice -> notice.publisher().equals(IncomingAlert.publisher(alert)))
                .findFirst();
        if (before.isPresent()) {
            return new Receipt.Declined("identifier: " + alert.identifier() + " (expected: a new one; it is "
                    + before.get().code() + ")");
        }
        var draft = new Draft(new LastNumbers(ledger), now);
        var asked = new IncomingAlert(town, draft).ask(alert);
        var why = asked.map(notice -> "asked for a yes to " + notice.code()).orElse("told the command room");
        var decision = draft.finish(Verdict.Outcome.NOTICED, why);
        decision.applyTo(ledger);
        return new Receipt.Kept(decision);
    }

    private Receipt move(Instant now, String code, Ledger ledger, Function<Item, Optional<Decision>> how) {
        var item = ledger.items().item(code);
        if (item.isEmpty()) {
            return unknown(code);
        }
        var decision = how.apply(item.get()).map(d -> following(ledger, now).of(d, ledger.notices()::notice));
        decision.ifPresent(d -> d.applyTo(ledger));
        return decision.<Receipt>map(Receipt.Kept::new)
                .orElseGet(() ->
                        new Receipt.Declined("item " + code + ": " + item.get().state()));
    }

    private Receipt click(Instant now, String code, Ledger ledger, BiFunction<ClickDesk, Item, ClickDesk.Clicked> how) {
        var item = ledger.items().item(code);
        if (item.isEmpty()) {
            return unknown(code);
        }
        var clicked = how.apply(new ClickDesk(town, ledger, new LastNumbers(ledger), now), item.get());
        if (clicked instanceof ClickDesk.Clicked.Decided decided) {
            var decision = following(ledger, now).of(decided.decision(), ledger.notices()::notice);
            decision.applyTo(ledger);
            return new Receipt.Kept(decision);
        }
        var why = ((ClickDesk.Clicked.Refused) clicked).why();
        return new Receipt.Declined("item " + code + ": " + why, Optional.of(why));
    }

    private static Receipt unknown(String code) {
        return new Receipt.Declined("item: " + code + " (expected: a known number)");
    }

    /** A click ends with an item what words would end with it. */
    private Following following(Looks looks, Instant now) {
        return new Following(town, () -> SceneLoader.openLists(looks), new LastNumbers(looks), now);
    }

    private Optional<Decision> accept(Item doubtful, Optional<String> chosen, Cause cause, Looks looks) {
        var item = chosen.filter(id -> town.policy().catalogue().find(id).isPresent())
                .filter(id -> !doubtful.subject().matter().equals(Optional.of(id)))
                .map(id -> new Routing(town, looks.circumstances(cause.at()), List.of()).about(doubtful, id))
                .orElse(doubtful);
        if (!(ItemLife.accept(item, cause) instanceof Move.Made made)) {
            return Optional.empty();
        }
        var draft = new Draft(new LastNumbers(looks), cause.at());
        draft.save(made);
        new Clocks(town, draft).opened(made.item());
        item.subject()
                .matter()
                .map(id -> Correction.report(item.subject().summary(), id, cause.by(), cause.at()))
                .ifPresent(draft::learn);
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, "accepted at the console"));
    }

    private Optional<Decision> undo(Item item, Person by, Instant now, Looks looks) {
        return looks.items().undoable(by.id(), now.minus(town.limits().undo())).stream()
                .filter(move -> move.before().code().equals(item.code()))
                .findFirst()
                .map(move -> {
                    var draft = new Draft(new LastNumbers(looks), now);
                    var undo = SceneLoader.undo(move, looks);
                    new Undoing(town, draft).undo(undo, by, Optional.empty());
                    return draft.finish(Verdict.Outcome.MOVED, "undone at the console")
                            .with(Undoing.forgotten(undo));
                });
    }

    private Optional<Decision> reject(Item item, String why, Person by, Cause cause, Looks looks) {
        if (why.isBlank() || !item.isOpen()) {
            return Optional.empty();
        }
        var draft = new Draft(new LastNumbers(looks), cause.at());
        return Optional.of(new Rejecting(town, draft).reject(item, why, by, cause))
                .filter(done -> done)
                .map(done -> draft.finish(Verdict.Outcome.MOVED, "not taken on, at the console"));
    }

    /** Only while it is doubtful: a click on a page that has grown old must not end what somebody accepted meanwhile. */
    private static Optional<Decision> dismiss(Item item, Command.Verb.Dismiss dismissed, Cause cause) {
        if (item.state() != ItemState.NEEDS_REVIEW || !(ItemLife.reject(item, cause) instanceof Move.Made made)) {
            return Optional.empty();
        }
        var saved = new Change.SaveItem(made.item(), List.of(made.event().noting(dismissed.why())));
        return Optional.of(new Decision(
                new Verdict(Verdict.Outcome.MOVED, "dismissed at the console"),
                dismissed.isTalk() && item.subject().urgency() != Urgency.EMERGENCY
                        ? List.of(saved, new Change.Learn(talk(item, cause)))
                        : List.of(saved)));
    }

    private static Correction talk(Item item, Cause cause) {
        return Correction.talk(item.subject().summary(), cause.by(), cause.at());
    }
}
