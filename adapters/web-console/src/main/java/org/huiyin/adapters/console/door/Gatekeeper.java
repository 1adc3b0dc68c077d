package org.huiyin.adapters.console.door;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.huiyin.account.Account;
import org.huiyin.account.Credentials;
import org.huiyin.account.Register;
import org.huiyin.account.Right;
import org.huiyin.account.SignIn;
import org.huiyin.desk.Town;
import org.huiyin.net.Request;

/** Lets in whoever has signed in to an account, to what the account has rights to. */
public final class Gatekeeper implements Keeper {
    static final String COOKIE = "huiyin-session";

    /** A path no item lies under. */
    private static final String NOWHERE = "/";

    private final Register register;
    private final Sessions sessions;
    private final Supplier<Town> town;
    private final Rights rights;
    private final Authenticators authenticators;

    /** Who must have an authenticator. */
    public enum Authenticators {
        OF_ADMINISTRATORS,
        AS_YOU_LIKE
    }

    public Gatekeeper(
            Register register, Supplier<Town> town, Rights rights, Authenticators authenticators, Secrets secrets) {
        this.register = register;
        this.sessions = new Sessions(register.signIns(), secrets.random(), secrets.clock());
        this.town = town;
        this.rights = rights;
        this.authenticators = authenticators;
    }

    /** Chance that nobody can guess, and the time. */
    public record Secrets(RandomGenerator random, InstantSource clock) {}

    Sessions sessions() {
        return sessions;
    }

    @Override
    public Optional<Guest> guest(Request request) {
        return request.cookie(COOKIE)
                .flatMap(cookie -> sessions.find(cookie)
                        .flatMap(this::active)
                        .map(account -> new Guest(pass(account), sessions.seal(cookie))));
    }

    @Override
    public boolean isStillIn(Request request) {
        return request.cookie(COOKIE)
                .flatMap(sessions::peek)
                .flatMap(this::active)
                .isPresent();
    }

    private Optional<Account> active(SignIn signIn) {
        return register.accounts().find(signIn.account()).filter(account -> account.state() == Account.State.ACTIVE);
    }

    private Pass pass(Account account) {
        var roster = town.get().roster();
        return new Pass(
                account.name(),
                account.rights(),
                path(account.grid()),
                account.person().flatMap(roster::member),
                owed(account),
                rights);
    }

    /** Who looks after a grid that is gone from the roster sees nothing, rather than everything. */
    private String path(String grid) {
        var grids = town.get().roster().grids();
        if (grid.equals(grids.root().id())) {
            return "";
        }
        return grids.find(grid).isPresent() ? grids.path(grid) : NOWHERE;
    }

    private Pass.Owed owed(Account account) {
        if (account.credentials().chosen() == Credentials.Chosen.BY_ANOTHER) {
            return Pass.Owed.PASSWORD;
        }
        boolean lacking = authenticators == Authenticators.OF_ADMINISTRATORS
                && account.rights().stream().anyMatch(Right::isAdministrators)
                && account.credentials().authenticator().isEmpty();
        return lacking ? Pass.Owed.AUTHENTICATOR : Pass.Owed.NOTHING;
    }

    @Override
    public boolean isRightName(Request request) {
        return true;
    }

    @Override
    public boolean hasSessions() {
        return true;
    }
}
