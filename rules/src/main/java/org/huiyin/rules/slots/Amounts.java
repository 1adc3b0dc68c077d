package org.huiyin.rules.slots;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.huiyin.rules.words.Numerals;

/**
 * Sums of money as people write them, in yuan: 9.9 for "9 kuai 9", 12000 for "1 wan 2", 200 for "two hundred odd kuai".
 * What is neither a number nor a unit says nothing.
 */
final class Amounts {
    private final Numerals numerals;
    private final Map<String, BigDecimal> units;

    /** {@code units} are the values of single characters in yuan. */
    Amounts(Numerals numerals, Map<String, BigDecimal> units) {
        this.numerals = numerals;
        this.units = Map.copyOf(units);
    }

    /** The sum, or nothing when the characters make none. */
    Optional<String> read(String written) {
        var sum = new Sum();
        for (int at = 0; at < written.length(); ) {
            var unit = units.get(written.substring(at, at + 1));
            int end = numberEnd(written, at);
            if (unit != null && sum.isOpen) {
                sum.unit(unit);
                at++;
            } else if (end == at) {
                at++;
            } else {
                var number = numerals.parse(written.substring(at, end).replace(",", ""));
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                sum.number(number.get());
                at = end;
            }
        }
        return sum.total();
    }

    private int numberEnd(String written, int at) {
        int end = at;
        while (end < written.length() && isInNumber(written, at, end)) {
            end++;
        }
        return end;
    }

    private boolean isInNumber(String written, int from, int at) {
        char c = written.charAt(at);
        return numerals.isSign(c) || at > from && (c == '.' || c == ',');
    }

    /** A sum while it is read. */
    private static final class Sum {
        private BigDecimal done = BigDecimal.ZERO;
        private BigDecimal number = BigDecimal.ZERO;
        private BigDecimal unit = BigDecimal.ZERO;
        private boolean isOpen;
        private boolean isBare;

        void number(BigDecimal next) {
            done = done.add(number);
            number = next;
            isOpen = true;
            isBare = true;
        }

        void unit(BigDecimal next) {
            number = number.multiply(next);
            unit = next;
            isBare = false;
        }

        /** A last number without a unit counts in tenths, or hundredths, of the unit before it. */
        Optional<String> total() {
            boolean tail = isBare && unit.signum() > 0;
            var last = tail ? number.multiply(unit).movePointLeft(number.precision() - number.scale()) : number;
            return isOpen ? Optional.of(done.add(last).stripTrailingZeros().toPlainString()) : Optional.empty();
        }
    }
}
