package org.huiyin.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.QuietGroups;
import org.huiyin.app.config.Secret;
import org.huiyin.app.config.StoreChoice;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;
import org.huiyin.app.doors.Accounts;
import org.huiyin.app.doors.BoundDirectory;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.ledger.Store;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.policy.Measures;
import org.huiyin.rules.roster.RosterFile;
import org.huiyin.rules.yaml.RuleFileException;

/** Looks at everything a server needs before it is started: nothing is changed but the database's tables. */
public final class Doctor {
    private static final long LEAST_DISK = 1L << 30;
    /** The program was made after this; a clock that says less stands wrong. */
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    private final Path data;
    private final Map<String, String> environment;
    private final Instant now;

    /**
     * @param data the data directory
     * @param environment where secrets may be
     * @param now what the machine's clock says
     */
    public Doctor(Path data, Map<String, String> environment, Instant now) {
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.now = now;
    }

    /** Everything there is to say, in the order it was looked at. */
    public List<Finding> look(Optional<Config> config) {
        var findings = new ArrayList<Finding>();
        config.ifPresent(c -> findings.addAll(configured(c)));
        findings.add(clock());
        findings.add(calendar(config));
        findings.add(Fonts.look());
        findings.add(disk());
        findings.addAll(stored(config));
        return findings;
    }

    private List<Finding> configured(Config config) {
        var findings = new ArrayList<Finding>();
        findings.add(town(config));
        if (config.store() instanceof Config.Postgres postgres) {
            postgres.password().ifPresent(secret -> findings.add(credential(secret)));
        }
        findings.addAll(new AccountsLook(environment, now, new Reach()).look(config.platforms()));
        config.listening().tls().ifPresent(tls -> {
            findings.add(file("tls.certificate", tls.certificate()));
            findings.add(file("tls.key", tls.key()));
        });
        return findings;
    }

    private Finding town(Config config) {
        try {
            var roster = RosterFile.read(config.roster());
            var folder = RuleFolder.with(config.rules().orElse(data.resolve("rules")));
            var rules = Rules.of(folder.book(), roster, Models.none());
            QuietGroups.check(config.quiet(), roster);
            new Accounts(config.platforms()).check(roster);
            return new Sound(
                    "configuration",
                    roster.members().size() + " members, " + roster.groups().size() + " groups, "
                            + rules.book().matters().size() + " matters");
        } catch (RuleFileException e) {
            return new Mend("configuration", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Mend("configuration", e + " (mend: name files that can be read)");
        }
    }

    private Finding credential(Secret secret) {
        return secret.value(environment).isPresent()
                ? new Sound("credentials", secret.where() + " is there")
                : new Mend("credentials", secret.where() + " is empty or missing (mend: put the password there)");
    }

    private static Finding file(String place, Path path) {
        return Files.isReadable(path)
                ? new Sound(place, path.toString())
                : new Mend(place, path + " cannot be read (mend: put the file there, readable by this user)");
    }

    private Finding clock() {
        return now.isAfter(LONG_AGO) && now.isBefore(FAR_OFF)
                ? new Sound("clock", now.toString())
                : new Mend("clock", now + " (mend: set the machine's clock, best by NTP)");
    }

    /** Without the holidays of a year every Monday to Friday counts as worked. */
    private Finding calendar(Optional<Config> config) {
        try {
            var folder = RuleFolder.with(config.flatMap(Config::rules).orElse(data.resolve("rules")));
            var calendar = Measures.of(folder.book()).calendar();
            var today = now.atZone(ZoneOffset.UTC).toLocalDate();
            var known = "holidays are known to the end of " + calendar.lastYear();
            return calendar.knows(today)
                    ? new Sound("calendar", known)
                    : new Mend("calendar", known + " (mend: add " + today.getYear() + " to calendar.yml)");
        } catch (RuleFileException e) {
            return new Mend("calendar", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Mend("calendar", e + " (mend: rules that can be read)");
        }
    }

    private Finding disk() {
        try {
            var place = data.toAbsolutePath();
            while (place != null && !Files.exists(place)) {
                place = place.getParent();
            }
            long free = place == null ? 0 : Files.getFileStore(place).getUsableSpace();
            var says = (free >> 20) + " MiB free at " + data.toAbsolutePath();
            return free >= LEAST_DISK
                    ? new Sound("disk", says)
                    : new Mend("disk", says + " (mend: at least " + (LEAST_DISK >> 20) + " MiB)");
        } catch (IOException e) {
            return new Mend("disk", e + " (mend: a data directory on a disk that works)");
        }
    }

    /** What only one program at a time can look at: the server, if one runs, else this one. */
    private List<Finding> stored(Optional<Config> config) {
        try {
            return LiveServer.runsAt(data) ? new ServerLook(data).look(config) : database(config);
        } catch (IOException e) {
            return List.of(new Mend("server", e.getMessage() + " (mend: stop it, or wait until it answers)"));
        }
    }

    /** Opens it as a server would, and writes to it. */
    private List<Finding> database(Optional<Config> config) {
        var chosen = config.map(Config::store).orElseGet(Config.Embedded::new);
        var place = chosen instanceof Config.Postgres postgres
                ? postgres.url()
                : data.toAbsolutePath().toString();
        try (var folder = DataFolder.open(data);
                var store =
                        new StoreChoice(environment).open(chosen, folder.files().database())) {
            store.leases()
                    .acquire("doctor", "doctor", now, java.time.Duration.ofSeconds(1))
                    .ifPresent(store.leases()::release);
            var findings = new ArrayList<Finding>(List.of(new Sound("database", place + " can be written")));
            config.ifPresent(c -> findings.addAll(bound(c, store)));
            return findings;
        } catch (IOException | RuntimeException e) {
            return List.of(new Mend("database", place + ": " + reason(e) + " (mend: let this user write there)"));
        }
    }

    /** What the configuration and the codes that were used say; what is wrong with the roster was told before. */
    private static List<Finding> bound(Config config, Store store) {
        var accounts = new Accounts(config.platforms());
        if (config.platforms().accounts().isEmpty()) {
            return List.of();
        }
        try {
            var roster = RosterFile.read(config.roster());
            var directory =
                    new BoundDirectory(() -> roster, accounts.bindings(), accounts.names(), accounts.otherWays());
            directory.follow(store);
            return new BindingsLook(roster, directory).look();
        } catch (IOException | RuleFileException e) {
            return List.of();
        }
    }

    private static String reason(Exception e) {
        var cause = e.getCause();
        var told = String.valueOf(e.getMessage());
        return (cause == null ? told : told + ": " + cause.getMessage()).replaceAll("\\R", " ");
    }
}
