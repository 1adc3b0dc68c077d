package org.huiyin.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A random sample anybody can draw again: people stand in the order of the SHA-256 of {@code seed/person}, and the first
 * are taken. Who else could have been drawn does not change who stands before whom.
 */
public record Draw(long seed) {

    /** Somebody who may be asked, and where they belong. */
    public record Candidate(String person, String grid) {}

    public List<Candidate> of(List<Candidate> candidates, int size) {
        record Placed(String place, Candidate candidate) {}
        return candidates.stream()
                .distinct()
                .map(candidate -> new Placed(place(candidate.person()), candidate))
                .sorted(Comparator.comparing(Placed::place))
                .limit(size)
                .map(Placed::candidate)
                .toList();
    }

    private String place(String person) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "/" + person).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
