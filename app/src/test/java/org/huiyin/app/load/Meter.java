package org.huiyin.app.load;

/** What the program under load uses from one moment to another. */
final class Meter {
    private final Served served;
    private final long cpu;
    private final long begun;

    /**
     * What it cost.
     *
     * @param micros processors' time of a message
     * @param megabytes resident at the end
     */
    record Cost(double aSecond, double micros, long megabytes) {}

    /** Begins to measure. */
    Meter(Served served) {
        this.served = served;
        this.cpu = served.cpuNanos();
        this.begun = System.nanoTime();
    }

    /** What so many messages cost since then. */
    Cost read(int messages) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Cost(
                messages / seconds,
                (served.cpuNanos() - cpu) / 1e3 / Math.max(1, messages),
                served.residentMegabytes());
    }
}
