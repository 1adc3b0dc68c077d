package org.huiyin.adapters.console;

/** Who may open the console. */
public sealed interface Gate {

    /** Whoever reaches the port. For a server that listens on 127.0.0.1 only; requests under a public name are refused. */
    record Open() implements Gate {}

    /** Whoever gives a code that was not used before, and from then on their browser for eight hours. */
    record ByCode(Codes codes) implements Gate {}

    /** The codes that open the door, each once. */
    @FunctionalInterface
    interface Codes {

        /** Whether the code was good; it is used up then. Compares in constant time. */
        boolean redeem(String code);
    }
}
