package org.huiyin.rules.words;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** Reads numbers as people write them, in digits or words: 3500 also as "three thousand five", 7 for "seven or eight". */
public final class Numerals {
    private final Map<Character, Integer> digits;
    private final Map<Character, Integer> powers;
    private final Map<Character, Integer> rareDigits;
    private final Map<Character, Integer> rarePowers;
    private final BitSet numerals = new BitSet();

    private Numerals(YamlMap root) {
        this.digits = Map.copyOf(table(root.need("digits")));
        this.powers = Map.copyOf(table(root.need("powers")));
        this.rareDigits =
                Map.copyOf(root.find("rare_digits").map(Numerals::table).orElse(Map.of()));
        this.rarePowers =
                Map.copyOf(root.find("rare_powers").map(Numerals::table).orElse(Map.of()));
        numerals.set('0', '9' + 1);
        digits.keySet().forEach(numerals::set);
        powers.keySet().forEach(numerals::set);
    }

    /**
     * From {@code lexicon/numerals.yml}: digits, and the powers of ten they are counted in. The rare ones are words of
     * another meaning as well, and are signs of a number only where a rule says so.
     */
    public static Numerals read(YamlNode file) {
        return new Numerals(file.map("digits", "powers", "rare_digits", "rare_powers"));
    }

    private static Map<Character, Integer> table(YamlNode node) {
        var table = new java.util.HashMap<Character, Integer>();
        node.entries().forEach((sign, value) -> {
            if (sign.length() != 1) {
                throw value.refuse(sign + " (expected: one character)");
            }
            table.put(sign.charAt(0), value.number());
        });
        return table;
    }

    /** Whether the character can stand in a number. */
    public boolean isNumeral(char c) {
        return numerals.get(c);
    }

    /** The digit, if the character stands for one alone, also as it is said on the telephone. */
    public Optional<Integer> digit(char c) {
        return c >= '0' && c <= '9'
                ? Optional.of(c - '0')
                : Optional.of(value(c)).filter(value -> value >= 0);
    }

    /** Whether the character can stand in a number, be it a rare sign. */
    public boolean isSign(char c) {
        return c >= '0' && c <= '9' || value(c) >= 0 || power(c) > 0;
    }

    /** Every sign but the Arabic digits, for use in a pattern. */
    public String signs() {
        var all = new StringBuilder();
        digits.keySet().stream().sorted().forEach(all::append);
        powers.keySet().stream().sorted().forEach(all::append);
        return all.toString();
    }

    public Optional<BigDecimal> parse(String written) {
        if (written.isEmpty() || written.length() > 16) {
            return Optional.empty();
        }
        if (isApproximate(written)) {
            return parse(written.substring(0, 1) + written.substring(2));
        }
        int power = lastPower(written);
        return power < 0 ? plain(written) : around(written, power);
    }

    /** Whole numbers only, below a thousand million. */
    public Optional<Integer> whole(String written) {
        return parse(written)
                .filter(n -> n.signum() >= 0 && n.precision() - n.scale() < 10)
                .map(BigDecimal::intValue);
    }

    private boolean isApproximate(String written) {
        if (written.length() < 2) {
            return false;
        }
        int first = value(written.charAt(0));
        int second = value(written.charAt(1));
        return first > 0 && first + 1 == second && (written.length() == 2 || power(written.charAt(2)) > 0);
    }

    private int value(char c) {
        return digits.getOrDefault(c, rareDigits.getOrDefault(c, -1));
    }

    private int power(char c) {
        return powers.getOrDefault(c, rarePowers.getOrDefault(c, 0));
    }

    private int lastPower(String written) {
        int best = -1;
        for (int i = 0; i < written.length(); i++) {
            int value = power(written.charAt(i));
            if (value > 0 && (best < 0 || value >= power(written.charAt(best)))) {
                best = i;
            }
        }
        return best;
    }

    private Optional<BigDecimal> around(String written, int at) {
        var unit = BigDecimal.valueOf(power(written.charAt(at)));
        var before = at == 0 ? Optional.of(BigDecimal.ONE) : parse(written.substring(0, at));
        var after = at + 1 == written.length() ? Optional.of(BigDecimal.ZERO) : rest(written.substring(at + 1), unit);
        return before.flatMap(b -> after.map(a -> b.multiply(unit).add(a)));
    }

    /**
     * What follows a power; one digit alone counts in the next smaller power, unless a zero stands between. Two digits in
     * words there belong to two numbers, as in "twenty-five a piece".
     */
    private Optional<BigDecimal> rest(String written, BigDecimal unit) {
        if (written.length() > 1 && value(written.charAt(0)) > 0 && lastPower(written) < 0) {
            return Optional.empty();
        }
        boolean abbreviated = written.length() == 1 && unit.intValue() >= 100 && lastPower(written) < 0;
        return parse(written).map(n -> abbreviated ? n.multiply(unit).movePointLeft(1) : n);
    }

    private Optional<BigDecimal> plain(String written) {
        var arabic = new StringBuilder();
        for (char c : written.toCharArray()) {
            if (value(c) >= 0) {
                arabic.append(value(c));
            } else if (c >= '0' && c <= '9' || c == '.') {
                arabic.append(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new BigDecimal(arabic.toString()).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
