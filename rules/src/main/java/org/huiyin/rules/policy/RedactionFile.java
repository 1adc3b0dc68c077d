package org.huiyin.rules.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.rules.yaml.YamlNode;
import org.huiyin.text.Redactor;

/** The file {@code rules/privacy/redaction.yml}: what is taken out of people's words before others read them. */
public final class RedactionFile {
    private RedactionFile() {}

    public static Redactor read(YamlNode file) {
        var map = file.map("numbers", "doors");
        var numbers = masks(map.list("numbers"));
        var all = Stream.concat(numbers.stream(), masks(map.list("doors")).stream())
                .toList();
        return new Masks(numbers, all);
    }

    private static List<Mask> masks(List<YamlNode> nodes) {
        var masks = new ArrayList<Mask>();
        for (YamlNode node : nodes) {
            var map = node.map("pattern", "mask");
            try {
                masks.add(new Mask(Pattern.compile(map.text("pattern")), map.text("mask")));
            } catch (PatternSyntaxException e) {
                throw map.need("pattern").refuse(map.text("pattern") + " (expected: an RE2 pattern)");
            }
        }
        return masks;
    }

    private record Mask(Pattern pattern, String instead) {
        String applyTo(String text) {
            return pattern.matcher(text).replaceAll(instead);
        }
    }

    private record Masks(List<Mask> numberMasks, List<Mask> groupMasks) implements Redactor {
        @Override
        public String numbers(String text) {
            return masked(text, numberMasks);
        }

        @Override
        public String forGroup(String text) {
            return masked(text, groupMasks);
        }

        private static String masked(String text, List<Mask> masks) {
            var left = text;
            for (Mask mask : masks) {
                left = mask.applyTo(left);
            }
            return left;
        }
    }
}
