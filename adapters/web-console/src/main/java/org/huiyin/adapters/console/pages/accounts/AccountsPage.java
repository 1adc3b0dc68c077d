package org.huiyin.adapters.console.pages.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huiyin.account.Account;
import org.huiyin.account.Credentials;
import org.huiyin.account.Passwords;
import org.huiyin.account.Register;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.account.Tries;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.net.Reply;

/** Everybody's accounts, for the security administrator; each change leaves a trace. */
public final class AccountsPage {
    private static final String PATH = "/console/accounts";

    private final Register register;
    private final Passwords passwords;
    private final GivenPassword given;
    private final Frame frame;

    public AccountsPage(Register register, Passwords passwords, GivenPassword given, Frame frame) {
        this.register = register;
        this.passwords = passwords;
        this.given = given;
        this.frame = frame;
    }

    /** What came of a click here. */
    enum Told {
        MADE,
        RESET,
        TAKEN,
        NOT_A_NAME,
        NOT_TOGETHER,
        OWN;

        boolean isGood() {
            return this == MADE || this == RESET;
        }
    }

    /** @param password shown once, to be handed over */
    record Outcome(Told told, String account, Optional<String> password) {}

    record View(List<Account> accounts, List<Grid> grids, List<Person> staff, Optional<Outcome> outcome) {
        List<Right> rights() {
            return List.of(Right.values());
        }
    }

    public Reply show(Visit visit) {
        return show(visit, Optional.empty());
    }

    private Reply show(Visit visit, Optional<Outcome> outcome) {
        var names = visit.wording().names();
        var view = new View(register.accounts().all(), names.grids(), names.staff(), outcome);
        int status = outcome.isEmpty() || outcome.get().told().isGood() ? 200 : 400;
        return frame.show(status, visit, Frame.Page.of("accounts/accounts", view));
    }

    /** A new one, under a password that is shown once. */
    public Reply make(Visit visit) {
        var name = visit.field("name").strip().toLowerCase(Locale.ROOT);
        var rights = rights(visit);
        if (!Account.isName(name)) {
            return show(visit, told(Told.NOT_A_NAME, name));
        }
        if (!Right.canBeHeldTogether(rights)) {
            return show(visit, told(Told.NOT_TOGETHER, name));
        }
        var password = given.next();
        var person = Optional.of(visit.field("person")).filter(id -> !id.isEmpty());
        var account = Account.made(name, rights, grid(visit), person, passwords.hash(password));
        boolean added = register.accounts()
                .add(account, trace(visit, Trace.What.MADE, name).because(listed(rights)));
        return show(
                visit,
                added ? Optional.of(new Outcome(Told.MADE, name, Optional.of(password))) : told(Told.TAKEN, name));
    }

    /** Other rights, or another part of the town. */
    public Reply grant(Visit visit) {
        var rights = rights(visit);
        if (!Right.canBeHeldTogether(rights)) {
            return show(visit, told(Told.NOT_TOGETHER, visit.field("account")));
        }
        var grid = grid(visit);
        return change(visit, Trace.What.GRANTED, listed(rights) + " " + grid, a -> a.granted(rights, grid));
    }

    /** A password for once, and no authenticator; whoever is signed in is out. */
    public Reply reset(Visit visit) {
        var name = visit.field("account");
        if (isOwn(visit)) {
            return show(visit, told(Told.OWN, name));
        }
        var password = given.next();
        var fresh = Credentials.given(passwords.hash(password));
        var changed = register.accounts()
                .change(name, a -> a.with(fresh).with(Tries.none()), trace(visit, Trace.What.RESET, name));
        register.signIns().endAll(name);
        return show(visit, changed.map(a -> new Outcome(Told.RESET, name, Optional.of(password))));
    }

    public Reply unlock(Visit visit) {
        return change(visit, Trace.What.UNLOCKED, "", a -> a.with(Tries.none()));
    }

    public Reply close(Visit visit) {
        return change(visit, Trace.What.CLOSED, "", a -> a.with(Account.State.CLOSED));
    }

    public Reply reopen(Visit visit) {
        return change(visit, Trace.What.REOPENED, "", a -> a.with(Account.State.ACTIVE));
    }

    private Reply change(Visit visit, Trace.What what, String why, UnaryOperator<Account> how) {
        var name = visit.field("account");
        if (isOwn(visit)) {
            return show(visit, told(Told.OWN, name));
        }
        var trace = trace(visit, what, name);
        register.accounts().change(name, how, why.isEmpty() ? trace : trace.because(why));
        if (what == Trace.What.CLOSED) {
            register.signIns().endAll(name);
        }
        return Reply.seeOther(PATH);
    }

    /** Nobody gives themselves rights, or takes them: another administrator does. */
    private static boolean isOwn(Visit visit) {
        return visit.pass().account().equals(visit.field("account"));
    }

    private static Set<Right> rights(Visit visit) {
        var wanted = visit.fields("right");
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values())
                .filter(right -> wanted.contains(right.name().toLowerCase(Locale.ROOT)))
                .forEach(rights::add);
        return rights;
    }

    private static String listed(Set<Right> rights) {
        return rights.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).reduce("", (a, b) -> (a + " " + b).strip());
    }

    private static String grid(Visit visit) {
        var wanted = visit.field("grid");
        var names = visit.wording().names();
        return names.grids().stream()
                .map(Grid::id)
                .filter(wanted::equals)
                .findFirst()
                .orElseGet(names::root);
    }

    private static Optional<Outcome> told(Told told, String account) {
        return Optional.of(new Outcome(told, account, Optional.empty()));
    }

    private static Trace trace(Visit visit, Trace.What what, String account) {
        return Trace.of(visit.wording().times().now(), visit.pass().account(), what)
                .about(account);
    }
}
