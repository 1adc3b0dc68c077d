package org.huiyin.app.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huiyin.account.Account;
import org.huiyin.account.Register;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Argon2Passwords;
import org.huiyin.adapters.console.pages.accounts.GivenPassword;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;

/** The demo's accounts: one for each right, called after it, all under one password that is new at every start. */
public record DemoAccounts(List<String> names, String password) {
    private static final String BY = "demo";

    static DemoAccounts open(Register register, Roster roster, Instant now) {
        var random = new SecureRandom();
        var password = new GivenPassword(random).next();
        var hash = new Argon2Passwords(random).hash(password);
        var accounts = Arrays.stream(Right.values())
                .map(right -> account(right, roster, hash))
                .toList();
        for (Account account : accounts) {
            var trace = Trace.of(now, BY, Trace.What.MADE).about(account.name());
            if (!register.accounts().add(account, trace)) {
                register.accounts()
                        .change(
                                account.name(),
                                old -> account,
                                Trace.of(now, BY, Trace.What.RESET).about(account.name()));
            }
        }
        return new DemoAccounts(accounts.stream().map(Account::name).toList(), password);
    }

    private static Account account(Right right, Roster roster, String hash) {
        var person = person(right, roster);
        var grid = right == Right.LEADER ? person.map(Person::grid) : Optional.<String>empty();
        var made = Account.made(
                right.name().toLowerCase(Locale.ROOT),
                Set.of(right),
                grid.orElse(roster.grids().root().id()),
                person.map(Person::id),
                hash);
        return made.with(made.credentials().choosing(hash));
    }

    /** Whoever acts does so as somebody of the town. */
    private static Optional<Person> person(Right right, Roster roster) {
        var role = switch (right) {
            case LEADER -> Optional.of(Role.GRID_LEADER);
            case COMMAND -> Optional.of(Role.COMMAND);
            case VIEWER, SYSTEM, SECURITY, AUDIT -> Optional.<Role>empty();
        };
        return role.flatMap(r -> roster.members().stream().filter(p -> p.is(r)).findFirst());
    }
}
