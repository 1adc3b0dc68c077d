package org.huiyin.adapters.console.pages.accounts;

import java.util.random.RandomGenerator;

/** Makes passwords to be read out or written on a slip: four groups of four, ninety-odd random bits, no sign taken for another. */
public record GivenPassword(RandomGenerator random) {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz2346789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SIGNS = 16;
    private static final int GROUP = 4;

    public String next() {
        var password = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
