package org.huiyin.app.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Puts a load upon the program and prints what it bore: {@code Bench COMMAND [kill] [SECONDS [GRIDS [WINDOW]]]}. The
 * command is that of the program, such as {@code scripts/huiyin}; with {@code kill} it is only killed in the middle of a
 * load, and fails where something that must not happen has happened.
 */
final class Bench {
    private static final int PORT = 18_090;
    private static final int MOST = 20_000_000;
    private static final long SEED = 20_240_603;
    private static final int QUIET_SECONDS = 12;
    private static final int ANSWERS_BEFORE_THE_END = 1_000;
    private static final double KILLED_AT = 1_000;

    private final PrintStream out = System.out;
    private final List<String> command;
    private final Duration length;
    private final int window;
    private final BusyTown town;
    private final Path folder;
    private final Slate slate = new Slate(MOST);
    private final AtomicLong said = new AtomicLong(1L << 40);

    private Bench(List<String> command, Duration length, BusyTown town, int window) throws IOException {
        this.command = command;
        this.length = length;
        this.town = town;
        this.window = window;
        this.folder = Files.createTempDirectory("huiyin-load");
        town.write(folder);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var command = List.of(args[0].split(" "));
        boolean onlyKills = args.length > 1 && args[1].equals("kill");
        var rest = Arrays.copyOfRange(args, onlyKills ? 2 : 1, args.length);
        var length = Duration.ofSeconds(number(rest, 0, 30));
        var bench = new Bench(command, length, new BusyTown(number(rest, 1, 400)), number(rest, 2, 100));
        if (!onlyKills) {
            bench.run();
        }
        if (!bench.kill()) {
            System.exit(1);
        }
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private void run() throws IOException, InterruptedException {
        out.printf(
                "%s, %d processors, java %s; %d groups of residents, %d of staff, %d s each, seed %d%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                town.rooms(),
                town.grids(),
                length.toSeconds(),
                SEED);
        heading();
        double capacity;
        try (var served = start();
                var program = dial(served)) {
            var load = new Load(new Mixture(town, SEED), slate, program);
            load.search();
            quiet();
            closed("warming up", load, served);
            capacity = closed("closed loop", load, served);
            open(load, served, capacity / 2);
            over(load, served, capacity * 2);
        }
        out.println("afterwards     " + Aftermath.of(folder, town, slate, 0));
    }

    private void heading() {
        out.printf(
                "%n%-14s %12s %10s %9s %9s %9s %12s%n",
                "", "messages/s", "us each", "p50 ms", "p99 ms", "resident", "not answered");
    }

    private Served start() throws IOException, InterruptedException {
        return Served.start(command, folder, PORT);
    }

    private Program dial(Served served) throws IOException {
        return Program.dial(served.port(), slate::answered, said);
    }

    /** Waits for answers as long as a window of them is outstanding: how much goes through, and at what cost. */
    private double closed(String name, Load load, Served served) throws IOException, InterruptedException {
        int from = slate.next();
        var meter = new Meter(served);
        int told = load.closed(window, length);
        var cost = meter.read(told);
        quiet();
        row(name, cost, from);
        return cost.aSecond();
    }

    private void open(Load load, Served served, double aSecond) throws IOException, InterruptedException {
        int from = slate.next();
        var meter = new Meter(served);
        int told = load.open(aSecond, length);
        var cost = meter.read(told);
        quiet();
        row("open, half", cost, from);
    }

    private void over(Load load, Served served, double aSecond) throws IOException, InterruptedException {
        int from = slate.next();
        var meter = new Meter(served);
        int told = load.open(aSecond, length);
        var cost = meter.read(told);
        quiet();
        row("twice as much", cost, from);
    }

    /** In the middle of everything it is gone, and comes again. Whether all promises were kept. */
    private boolean kill() throws IOException, InterruptedException {
        int from = slate.next();
        try (var served = start();
                var program = dial(served)) {
            var amidst = new CountDownLatch(ANSWERS_BEFORE_THE_END);
            slate.follow(amidst::countDown);
            var load = new Load(new Mixture(town, SEED + 1), slate, program);
            var teller = new Thread(() -> tellOn(load), "teller");
            teller.start();
            amidst.await();
            served.kill();
            teller.join();
        }
        int told = slate.next() - from;
        int heard = IntStream.range(from, slate.next()).map(slate::answers).sum();
        try (var served = start();
                var program = dial(served)) {
            quiet();
        }
        int later = IntStream.range(from, slate.next()).map(slate::answers).sum() - heard;
        out.printf("killed         %d told, %d answered before and %d after%n", told, heard, later);
        var aftermath = Aftermath.of(folder, town, slate, from);
        out.println("afterwards     " + aftermath);
        out.println(aftermath.keepsPromises() ? "kept           every promise" : "BROKEN         a promise");
        return aftermath.keepsPromises();
    }

    private void tellOn(Load load) {
        try {
            load.open(KILLED_AT, Duration.ofMinutes(10));
        } catch (IOException e) {
            // As it should be: the other side is gone.
        }
    }

    private void row(String name, Meter.Cost cost, int from) {
        var latencies = slate.latencies(from);
        out.printf(
                Locale.ROOT,
                "%-14s %,12.0f %10.1f %9.1f %9.1f %6d MB %,12d%n",
                name,
                cost.aSecond(),
                cost.micros(),
                at(latencies, 50) / 1e6,
                at(latencies, 99) / 1e6,
                cost.megabytes(),
                slate.unanswered(from).count());
    }

    private static long at(long[] sorted, double percentile) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(percentile / 100 * sorted.length) - 1];
    }

    /** Waits until nothing was said for a while. */
    private void quiet() throws InterruptedException {
        long before = -1;
        for (int still = 0; still < QUIET_SECONDS; ) {
            TimeUnit.SECONDS.sleep(1);
            still = said.get() == before ? still + 1 : 0;
            before = said.get();
        }
    }
}
