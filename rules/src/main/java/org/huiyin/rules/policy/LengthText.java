package org.huiyin.rules.policy;

import java.util.regex.Pattern;
import org.huiyin.deadline.Length;
import org.huiyin.rules.yaml.YamlNode;

/** A length of time as it is written in rule files: {@code PT30M} on the clock, {@code 4 working hours}, {@code 1 working day}. */
final class LengthText {
    private static final Pattern WORKING = Pattern.compile("(\\d{1,3}) working (hour|day)s?");

    private LengthText() {}

    static Length read(YamlNode node) {
        var working = WORKING.matcher(node.text());
        if (!working.matches()) {
            return new Length.Clock(node.duration());
        }
        int number = Integer.parseInt(working.group(1));
        if (number == 0) {
            throw node.refuse(node.text() + " (expected: a length of time above zero)");
        }
        return working.group(2).equals("hour") ? new Length.WorkingHours(number) : new Length.WorkingDays(number);
    }
}
