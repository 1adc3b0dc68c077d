package org.huiyin.adapters.console.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.account.Account;
import org.huiyin.account.Authenticator;
import org.huiyin.account.Passwords;
import org.huiyin.account.Register;
import org.huiyin.account.Right;
import org.huiyin.account.SignIn;
import org.huiyin.account.Trace;
import org.huiyin.account.Tries;
import org.huiyin.net.Cookie;

/** Lets people in at the sign-in page, and out again. One at a time, so that guessing is slow. */
public final class Admission {
    private final Register register;
    private final Gatekeeper keeper;
    private final Passwords passwords;
    private final Predicate<String> firstCode;
    private final InstantSource clock;
    private final Patience patience;

    /** @param firstCode whether a code makes the first administrator; uses it up */
    public Admission(
            Register register,
            Gatekeeper keeper,
            Passwords passwords,
            Predicate<String> firstCode,
            InstantSource clock) {
        this.register = register;
        this.keeper = keeper;
        this.passwords = passwords;
        this.firstCode = firstCode;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    /** Whether the first administrator is still to be made. */
    public boolean isFirst() {
        return register.accounts().all().isEmpty();
    }

    /** The cookie for whoever gives a good name, password and code on our own page. */
    public synchronized Optional<Cookie> admit(Visit visit) {
        var address = visit.request().remote().getHostString();
        if (!Door.isFromUs(visit.request()) || patience.isOver(address)) {
            return Optional.empty();
        }
        var name = visit.field("name").strip();
        boolean in = isFirst() ? makeFirst(visit, name) : isRight(visit, name);
        if (!in) {
            patience.miss(address);
            return Optional.empty();
        }
        return Optional.of(cookie(visit, keeper.sessions().begin(name), SignIn.LONGEST));
    }

    private boolean makeFirst(Visit visit, String name) {
        var password = visit.field("password");
        var root = visit.wording().names().root();
        if (!Account.isName(name)) {
            return false;
        }
        var fresh = Account.made(name, Set.of(Right.SECURITY), root, Optional.empty(), "");
        if (!fresh.takes(password) || !firstCode.test(visit.field("code").strip())) {
            return false;
        }
        var made = fresh.with(fresh.credentials().choosing(passwords.hash(password)));
        return register.accounts()
                .add(made, Trace.of(clock.instant(), name, Trace.What.MADE).about(name));
    }

    private boolean isRight(Visit visit, String name) {
        var now = clock.instant();
        var account = register.accounts().find(name);
        var hash = account.map(a -> a.credentials().password()).orElseGet(passwords::nobodys);
        boolean known = passwords.isRight(visit.field("password"), hash);
        var opened = account.filter(a -> known && a.isOpen(now)).flatMap(a -> opened(a, visit.field("code"), now));
        if (opened.isPresent()) {
            register.accounts().change(name, a -> opened.get(), Trace.of(now, name, Trace.What.SIGNED_IN));
            return true;
        }
        missed(account.filter(a -> a.isOpen(now)), name, now);
        return false;
    }

    /** With its code used up; empty where that is not good. */
    private static Optional<Account> opened(Account account, String code, Instant now) {
        var credentials = account.credentials();
        var used = credentials.authenticator().flatMap(a -> a.accept(code, now));
        boolean enough = credentials.authenticator().isEmpty() || used.isPresent();
        return Optional.of(account)
                .filter(a -> enough)
                .map(a -> a.with(Tries.none()))
                .map(a -> used.map((Authenticator u) -> a.with(credentials.with(u)))
                        .orElse(a));
    }

    private void missed(Optional<Account> account, String name, Instant now) {
        var trace = Trace.of(now, Account.isName(name) ? name : "?", Trace.What.MISSED);
        if (account.isPresent()) {
            register.accounts().change(name, a -> a.with(a.tries().missed(now)), trace);
        } else {
            register.trail().add(trace);
        }
    }

    /** Ends the session; the cookie that takes the browser's away. */
    public Cookie leave(Visit visit) {
        visit.request().cookie(Gatekeeper.COOKIE).ifPresent(keeper.sessions()::end);
        register.trail().add(Trace.of(clock.instant(), visit.pass().account(), Trace.What.SIGNED_OUT));
        return cookie(visit, "", Duration.ZERO);
    }

    private static Cookie cookie(Visit visit, String value, Duration age) {
        boolean secure = Door.isSecure(visit.request());
        return new Cookie(Gatekeeper.COOKIE, value, "/", Optional.of(age), true, secure, Cookie.SameSite.STRICT);
    }
}
