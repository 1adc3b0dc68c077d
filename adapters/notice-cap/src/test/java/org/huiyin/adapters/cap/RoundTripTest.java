package org.huiyin.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What others write comes back whole when we write it again, the unknown included. */
final class RoundTripTest {
    private static final long SEED = Long.getLong("huiyin.seed", 20_260_701L);
    private static final int TIMES = Boolean.getBoolean("huiyin.long") ? 20_000 : 500;
    private static final String STRANGE = "urn:example:strange";
    private static final List<String> PIECES =
            List.of("台风", " & ", "<b>", "]]>", "\n", "\t", "\r", "\"'", "🌀", "é", "a b", "-00:00", "0");

    @Test
    void nothingIsLost() throws CapException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < TIMES; i++) {
            var root = alert(random);
            var written = new CapAlert(root);
            var again = CapAlert.parse(written.bytes());

            assertThat(again.xml()).as("seed %s, document %s", SEED, i).isEqualTo(written.xml());
            assertThat(again.faults()).as("seed %s, document %s", SEED, i).isEmpty();
            assertThat(values(again.root())).as("seed %s, document %s", SEED, i).isEqualTo(values(root));
        }
    }

    /** All characters and attributes, in order. */
    private static List<String> values(Element element) {
        var values = new ArrayList<String>();
        values.add(element.name().local() + element.name().namespace());
        element.attributes().forEach(attribute -> values.add(attribute.value()));
        for (Content each : element.content()) {
            if (each instanceof Element child) {
                values.addAll(values(child));
            } else if (each instanceof Content.Text text) {
                values.add(text.text());
            }
        }
        return values;
    }

    private static Element alert(RandomGenerator random) {
        var parts = filled("alert", random);
        maybe(random, parts, strange(random, 2));
        return Element.root("alert", Element.CAP, parts);
    }

    private static List<Content> filled(String of, RandomGenerator random) {
        var parts = new ArrayList<Content>();
        for (Shape.Child child : Shape.inside(of)) {
            boolean isForced = child.isNeeded()
                    || List.of("references", "restriction", "addresses").contains(child.name());
            int times = child.isMany() ? random.nextInt(isForced ? 1 : 0, 3) : isForced || random.nextBoolean() ? 1 : 0;
            for (int i = 0; i < times; i++) {
                maybe(random, parts, strange(random, 2));
                parts.add(one(child.name(), random));
            }
        }
        return parts;
    }

    private static Element one(String name, RandomGenerator random) {
        if (!Shape.inside(name).isEmpty()) {
            return Element.of(name, filled(name, random).toArray(Content[]::new));
        }
        var choices = Shape.choices(name);
        return Element.of(name, choices.isEmpty() ? value(name, random) : choices.get(random.nextInt(choices.size())));
    }

    private static String value(String name, RandomGenerator random) {
        return switch (name) {
            case "identifier", "sender" -> "id-" + random.nextInt(1000);
            case "sent", "effective", "onset", "expires" -> "2026-07-01T0" + random.nextInt(10) + ":00:00-00:00";
            case "references" -> "them,1,2026-07-01T09:00:00+08:00 them,2,2026-07-01T09:00:00+08:00";
            case "polygon" -> Fixtures.SQUARE;
            case "circle" -> "30.5,122.5 " + random.nextInt(50);
            case "size" -> Integer.toString(random.nextInt(1_000_000));
            case "digest" -> "0123456789abcdef0123456789ABCDEF01234567";
            case "altitude", "ceiling" -> "-12.5";
            default -> "x" + words(random);
        };
    }

    private static String words(RandomGenerator random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }

    private static void maybe(RandomGenerator random, List<Content> parts, Element element) {
        if (random.nextInt(8) == 0) {
            parts.add(element);
        }
    }

    private static Element strange(RandomGenerator random, int depth) {
        var parts = new ArrayList<Content>();
        var text = words(random);
        if (!text.isEmpty()) {
            parts.add(new Content.Text(text));
        }
        if (depth > 0) {
            parts.add(strange(random, depth - 1));
        }
        var attribute = new Element.Attribute(new Element.Name("s", STRANGE, "mark"), words(random));
        return new Element(
                new Element.Name("s", STRANGE, "odd" + random.nextInt(9)),
                Map.of("s", STRANGE),
                List.of(attribute),
                parts,
                0);
    }

    @Test
    void whatWasWrittenByHandStaysAsItWas() throws CapException {
        var document = """
                <?xml version="1.0" encoding="UTF-8"?>
                <c:alert xmlns:c="urn:oasis:names:tc:emergency:cap:1.2"><c:identifier>1</c:identifier>
                <c:odd xmlns="urn:x" a="&lt;1&#10;"><in>mixed<b/>text</in></c:odd></c:alert>
                """;
        assertThat(CapAlert.parse(document.getBytes(StandardCharsets.UTF_8)).xml())
                .isEqualTo(document);
    }
}
