package org.huiyin.adapters.console.door;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.huiyin.account.Right;
import org.huiyin.desk.Town;
import org.huiyin.grid.Role;
import org.huiyin.net.Request;

/** Lets everybody in who came under a name of this machine, to everything; they act as the first of the command room. */
public final class OpenHouse implements Keeper {
    private static final int KEY = 32;

    private final Supplier<Town> town;
    private final Rights rights;
    private final FormSeal seal;

    public OpenHouse(Supplier<Town> town, Rights rights, RandomGenerator random) {
        this.town = town;
        this.rights = rights;
        var key = new byte[KEY];
        random.nextBytes(key);
        this.seal = new FormSeal(key);
    }

    @Override
    public Optional<Guest> guest(Request request) {
        var actor = town.get().roster().members().stream()
                .filter(person -> person.is(Role.COMMAND))
                .findFirst();
        var pass = new Pass("open", EnumSet.allOf(Right.class), "", actor, Pass.Owed.NOTHING, rights);
        return isRightName(request) ? Optional.of(new Guest(pass, seal)) : Optional.empty();
    }

    @Override
    public boolean isStillIn(Request request) {
        return true;
    }

    /** An attacker may point a name of their own at this machine, but not an address, nor localhost. */
    @Override
    public boolean isRightName(Request request) {
        var host = request.header("host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return Set.of("localhost", "[::1]").contains(host) || host.matches("[0-9.]+");
    }

    @Override
    public boolean hasSessions() {
        return false;
    }
}
