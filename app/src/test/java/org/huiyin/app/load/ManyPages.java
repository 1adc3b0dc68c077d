package org.huiyin.app.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.huiyin.account.Account;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Argon2Passwords;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.rules.roster.RosterFile;

/**
 * Prints how soon the console's pages come when very many items are kept, many people look and many messages arrive:
 * {@code ManyPages COMMAND [ITEMS [SECONDS [PEOPLE [MESSAGES_A_SECOND]]]]}. What is measured is what a client waits for,
 * so it is never less than what the server takes.
 */
final class ManyPages {
    private static final int PORT = 18_091;
    private static final int MOST = 2_000_000;
    private static final long SEED = 20_240_604;
    private static final String NAME = "command";
    private static final String PASSWORD = "a long enough password";
    private static final int WARM_UP_SECONDS = 20;

    private final PrintStream out = System.out;
    private final BusyTown town = new BusyTown(400);
    private final Path folder;

    private ManyPages() throws IOException {
        folder = Files.createTempDirectory("huiyin-pages");
        town.write(folder);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int items = number(args, 1, 1_000_000);
        var trial = new ManyPages();
        trial.fill(items);
        trial.run(
                List.of(args[0].split(" ")),
                items,
                Duration.ofSeconds(number(args, 2, 60)),
                number(args, 3, 50),
                number(args, 4, 1_000));
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private void fill(int items) throws IOException {
        var roster = RosterFile.read(folder.resolve("roster.yaml"));
        Files.createDirectories(folder.resolve("data"));
        try (var store = SqlStores.sqlite(folder.resolve("data/huiyin.db"))) {
            new Past(town, roster, Instant.now(), items).write(store);
            var hash = new Argon2Passwords(new SecureRandom()).hash(PASSWORD);
            var made = Account.made(NAME, Set.of(Right.COMMAND), "top", Optional.of("u-cmd"), hash);
            store.register()
                    .accounts()
                    .add(
                            made.with(made.credentials().choosing(hash)),
                            Trace.of(Instant.now(), "trial", Trace.What.MADE).about(NAME));
        }
        out.printf("%,d items in %,d MB%n", items, Files.size(folder.resolve("data/huiyin.db")) >> 20);
    }

    private void run(List<String> command, int items, Duration length, int people, int aSecond)
            throws IOException, InterruptedException {
        try (var served = Served.start(command, folder, PORT);
                var program = Program.dial(served.port(), id -> {}, new AtomicLong(1L << 40))) {
            var load = new Load(new Mixture(town, SEED), new Slate(MOST), program);
            var told = CompletableFuture.supplyAsync(() -> tell(load, aSecond, length.plusSeconds(WARM_UP_SECONDS)));
            var home = URI.create("http://localhost:" + served.port());
            var warming = Looks.by(home, NAME, PASSWORD, items);
            warming.happen(people, Duration.ofSeconds(WARM_UP_SECONDS));
            var meter = new Meter(served);
            var looks = Looks.by(home, NAME, PASSWORD, items).happen(people, length);
            out.printf(
                    "%d people for %d s, %,d messages told in all, %d MB resident%n%n%-16s %6s %9s %9s %9s %8s %7s%n",
                    people,
                    length.toSeconds(),
                    told.join(),
                    meter.read(1).megabytes(),
                    "",
                    "looks",
                    "p50 ms",
                    "p99 ms",
                    "worst",
                    "KB",
                    "failed");
            looks.forEach(this::row);
            row("all", looks.values().stream().flatMap(List::stream).toList());
        }
    }

    private static int tell(Load load, int aSecond, Duration length) {
        try {
            return load.open(aSecond, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String page, List<Looks.Look> looks) {
        var nanos = looks.stream().mapToLong(Looks.Look::nanos).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-16s %,6d %9.1f %9.1f %9.1f %8d %7d%n",
                page,
                nanos.length,
                at(nanos, 0.5),
                at(nanos, 0.99),
                at(nanos, 1),
                looks.stream().mapToInt(Looks.Look::bytes).max().orElse(0) >> 10,
                looks.stream().filter(look -> look.status() != 200).count());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : (double) sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]
                        / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
