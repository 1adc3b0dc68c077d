package org.huiyin.app.doctor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.app.config.Secret;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;

/** Looks at each configured account from outside: its secrets, whom it dials, and how far their clock is from ours. */
final class AccountsLook {
    /** Signatures of most platforms hold this long. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final Instant now;
    private final Reach reach;

    AccountsLook(Map<String, String> environment, Instant now, Reach reach) {
        this.environment = Map.copyOf(environment);
        this.now = now;
        this.reach = reach;
    }

    List<Finding> look(Platforms platforms) {
        var findings = new ArrayList<Finding>();
        for (Account account : platforms.accounts()) {
            var place = account.platform() + "/" + account.name();
            account.secrets().forEach((key, secret) -> findings.add(secret(place + " " + key, secret)));
            account.dials().ifPresent(address -> findings.addAll(dialled(place, address)));
        }
        return findings;
    }

    /** Whether it is there; what it is, nobody is told. */
    private Finding secret(String place, Secret secret) {
        return secret.value(environment).isPresent()
                ? new Sound(place, secret.where() + " is there")
                : new Mend(place, secret.where() + " is empty or missing (mend: put the secret there)");
    }

    private List<Finding> dialled(String place, URI address) {
        var host = address.getHost() + ":" + Reach.port(address);
        var reached = reach.look(address);
        if (reached instanceof Reach.Answer.Unknown) {
            return List.of(new Mend(place, host + " has no address (mend: the name, or the machine's DNS)"));
        } else if (reached instanceof Reach.Answer.Closed) {
            return List.of(new Mend(
                    place,
                    host + " lets nobody in (mend: start the program there, or open the way through the firewall)"));
        }
        var findings = new ArrayList<Finding>(List.of(new Sound(place, host + " can be reached")));
        reach.clock(address).ifPresent(theirs -> findings.add(skew(place, theirs)));
        return findings;
    }

    private Finding skew(String place, Instant theirs) {
        var apart = Duration.between(theirs, now).abs();
        return apart.compareTo(SKEW) <= 0
                ? new Sound(place, "its clock and ours are " + apart.toSeconds() + " s apart")
                : new Mend(
                        place,
                        "its clock and ours are " + apart.toSeconds()
                                + " s apart (mend: set this machine's clock by NTP)");
    }
}
