package org.huiyin.rules.patterns;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * With which characters a text that a part of a pattern matches can begin.
 *
 * @param any whether with any at all, or only at some place of the text
 * @param empty whether it may be the text of no character, so that it begins as what follows does
 */
record Beginning(BitSet characters, boolean any, boolean empty) {

    static Beginning nothing() {
        return new Beginning(new BitSet(), false, true);
    }

    static Beginning anything() {
        return new Beginning(new BitSet(), true, true);
    }

    static Beginning of(Set<String> words) {
        var characters = new BitSet();
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> characters.set(word.charAt(0)));
        return new Beginning(characters, false, words.contains(""));
    }

    /** This and then the other. */
    Beginning then(Beginning next) {
        return empty ? new Beginning(union(characters, next.characters), any || next.any, next.empty) : this;
    }

    Beginning perhaps() {
        return new Beginning(characters, any, true);
    }

    static Beginning oneOf(List<Beginning> branches) {
        return new Beginning(
                branches.stream().map(Beginning::characters).reduce(new BitSet(), Beginning::union),
                branches.stream().anyMatch(Beginning::any),
                branches.stream().anyMatch(Beginning::empty));
    }

    /** The characters, where only they will do. */
    Optional<BitSet> only() {
        return any || empty ? Optional.empty() : Optional.of(characters);
    }

    private static BitSet union(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
