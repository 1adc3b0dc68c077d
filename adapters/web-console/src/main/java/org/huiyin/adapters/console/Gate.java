package org.huiyin.adapters.console;

/** Who may open the console. */
public sealed interface Gate {

    /** Whoever reaches the port. For a server that listens on 127.0.0.1 only; requests under a public name are refused. */
    record Open() implements Gate {}

    /**
     * Whoever signs in to an account.
     *
     * @param first the codes that make the first administrator, while there is no account
     */
    record ByAccount(Codes first, SecondFactor secondFactor) implements Gate {}

    /** Whether six digits from an authenticator are asked for beside the password. */
    enum SecondFactor {
        /** Of the three administrators always, of everybody else who set one up. */
        OF_ADMINISTRATORS,
        /** Of those who set one up. */
        AS_YOU_LIKE
    }

    /** The codes that make the first administrator, each once. */
    @FunctionalInterface
    interface Codes {

        /** Whether the code was good; it is used up then. Compares in constant time. */
        boolean redeem(String code);
    }
}
