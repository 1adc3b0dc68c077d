package org.huiyin.rules.words;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.huiyin.rules.yaml.YamlNode;

/** Reads numbers as people write them, in digits or words: 3500 also as "three thousand five", 7 for "seven or eight". */
public final class Numerals {
    private final Map<Character, Integer> digits;
    private final Map<Character, Integer> powers;

    private Numerals(Map<Character, Integer> digits, Map<Character, Integer> powers) {
        this.digits = Map.copyOf(digits);
        this.powers = Map.copyOf(powers);
    }

    /** From {@code lexicon/numerals.yml}: digits, and the powers of ten they are counted in. */
    public static Numerals read(YamlNode file) {
        var root = file.map("digits", "powers");
        return new Numerals(table(root.need("digits")), table(root.need("powers")));
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
        return c >= '0' && c <= '9' || digits.containsKey(c) || powers.containsKey(c);
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
        int first = digits.getOrDefault(written.charAt(0), -1);
        int second = digits.getOrDefault(written.charAt(1), -1);
        return first > 0 && first + 1 == second && (written.length() == 2 || powers.containsKey(written.charAt(2)));
    }

    private int lastPower(String written) {
        int best = -1;
        for (int i = 0; i < written.length(); i++) {
            int value = powers.getOrDefault(written.charAt(i), 0);
            if (value > 0 && (best < 0 || value >= powers.getOrDefault(written.charAt(best), 0))) {
                best = i;
            }
        }
        return best;
    }

    private Optional<BigDecimal> around(String written, int at) {
        var unit = BigDecimal.valueOf(powers.getOrDefault(written.charAt(at), 1));
        var before = at == 0 ? Optional.of(BigDecimal.ONE) : parse(written.substring(0, at));
        var after = at + 1 == written.length() ? Optional.of(BigDecimal.ZERO) : rest(written.substring(at + 1), unit);
        return before.flatMap(b -> after.map(a -> b.multiply(unit).add(a)));
    }

    /** What follows a power; one digit alone counts in the next smaller power, unless a zero stands between. */
    private Optional<BigDecimal> rest(String written, BigDecimal unit) {
        boolean abbreviated = written.length() == 1 && unit.intValue() >= 100 && lastPower(written) < 0;
        return parse(written).map(n -> abbreviated ? n.multiply(unit).movePointLeft(1) : n);
    }

    private Optional<BigDecimal> plain(String written) {
        var arabic = new StringBuilder();
        for (char c : written.toCharArray()) {
            if (digits.containsKey(c)) {
                arabic.append(digits.get(c));
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
