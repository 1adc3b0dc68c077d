package org.huiyin.survey;

/**
 * How many of how many; never told without its sample, nor without how far off it may be.
 *
 * @param yes those that count
 * @param of all that answered
 */
public record Rate(int yes, int of) {
    /** The two-sided 95 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Rate {
        if (yes < 0 || yes > of) {
            throw new IllegalArgumentException("rate: " + yes + " of " + of + " (expected: 0 to " + of + ")");
        }
    }

    /** From 0 to 1; 0 when nobody answered. */
    public double share() {
        return of == 0 ? 0 : (double) yes / of;
    }

    /** The lower end of Wilson's 95 % interval; 0 when nobody answered. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** The upper end of Wilson's 95 % interval; 1 when nobody answered. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double p = share();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    public Rate plus(Rate other) {
        return new Rate(yes + other.yes, of + other.of);
    }
}
