package org.huiyin.adapters.console.pages.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.account.Account;
import org.huiyin.account.Authenticator;
import org.huiyin.account.Passwords;
import org.huiyin.account.Register;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.net.Reply;

/** One's own account: another password, an authenticator. */
public final class MePage {
    private static final String ISSUER = "Huiyin";

    private final Register register;
    private final Passwords passwords;
    private final RandomGenerator random;
    private final Frame frame;

    /** @param random one that nobody can guess */
    public MePage(Register register, Passwords passwords, RandomGenerator random, Frame frame) {
        this.register = register;
        this.passwords = passwords;
        this.random = random;
        this.frame = frame;
    }

    /** What came of a click here. */
    enum Told {
        PASSWORD_CHOSEN,
        PASSWORD_WRONG,
        PASSWORD_WEAK,
        AUTHENTICATOR_SET_UP,
        CODE_WRONG;

        boolean isGood() {
            return this == PASSWORD_CHOSEN || this == AUTHENTICATOR_SET_UP;
        }
    }

    /**
     * @param account empty where the door stands open
     * @param fresh what an authenticator is set up with
     */
    record View(Optional<Account> account, Authenticator fresh, Optional<Told> told) {

        String address() {
            return fresh.address(ISSUER, account.map(Account::name).orElse(""));
        }

        /** In fours, so that it can be typed. */
        String spelled() {
            return fresh.secret().replaceAll("(.{4})(?=.)", "$1 ");
        }

        int shortest() {
            return Account.SHORTEST_PASSWORD;
        }
    }

    /** The page somebody begins with: the first they have a right to. */
    public Reply home(Visit visit) {
        var first = List.of("/console/command", "/console/accounts", "/console/people", "/console/trail");
        return Reply.seeOther(
                first.stream().filter(visit.pass()::may).findFirst().orElse("/console/me"));
    }

    public Reply show(Visit visit) {
        return show(visit, Authenticator.fresh(random), Optional.empty());
    }

    private Reply show(Visit visit, Authenticator fresh, Optional<Told> told) {
        var account = register.accounts().find(visit.pass().account());
        int status = told.isEmpty() || told.get().isGood() ? 200 : 400;
        return frame.show(status, visit, Frame.Page.of("accounts/me", new View(account, fresh, told)));
    }

    /** A password of one's own choice; every browser that is in has to sign in with it. */
    public Reply choose(Visit visit) {
        var name = visit.pass().account();
        var wanted = visit.field("new");
        var account = register.accounts().find(name);
        var told = account.map(a -> judge(a, visit.field("old"), wanted)).orElse(Told.PASSWORD_WRONG);
        if (!told.isGood()) {
            return show(visit, Authenticator.fresh(random), Optional.of(told));
        }
        var hash = passwords.hash(wanted);
        var trace = Trace.of(now(visit), name, Trace.What.CHOSE_PASSWORD);
        register.accounts().change(name, a -> a.with(a.credentials().choosing(hash)), trace);
        register.signIns().endAll(name);
        return Reply.seeOther(Door.SIGN_IN);
    }

    private Told judge(Account account, String old, String wanted) {
        if (!passwords.isRight(old, account.credentials().password())) {
            return Told.PASSWORD_WRONG;
        }
        return account.takes(wanted) && !wanted.equals(old) ? Told.PASSWORD_CHOSEN : Told.PASSWORD_WEAK;
    }

    /** The six digits show that it works. */
    public Reply setUp(Visit visit) {
        var name = visit.pass().account();
        var fresh = new Authenticator(secret(visit.field("secret")), Long.MIN_VALUE);
        var used = fresh.accept(visit.field("code"), now(visit));
        used.ifPresent(authenticator -> register.accounts()
                .change(
                        name,
                        a -> a.with(a.credentials().with(authenticator)),
                        Trace.of(now(visit), name, Trace.What.SET_UP_AUTHENTICATOR)));
        return show(visit, fresh, Optional.of(used.isPresent() ? Told.AUTHENTICATOR_SET_UP : Told.CODE_WRONG));
    }

    /** The one this page gave; a shorter one would be easy to guess. */
    private String secret(String given) {
        return given.matches("[A-Z2-7]{32}")
                ? given
                : Authenticator.fresh(random).secret();
    }

    private static Instant now(Visit visit) {
        return visit.wording().times().now();
    }
}
