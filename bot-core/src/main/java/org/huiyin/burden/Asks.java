package org.huiyin.burden;

import java.util.Map;
import java.util.Optional;

/** Which of our phrases ask something of whom they are said to; {@code rules/asks}. All others tell, or answer. */
public record Asks(Map<String, AskKind> byPhrase) {
    public Asks {
        byPhrase = Map.copyOf(byPhrase);
    }

    public static Asks nothing() {
        return new Asks(Map.of());
    }

    public Optional<AskKind> kind(String phrase) {
        return Optional.ofNullable(byPhrase.get(phrase));
    }
}
