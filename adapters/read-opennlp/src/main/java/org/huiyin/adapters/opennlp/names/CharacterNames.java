package org.huiyin.adapters.opennlp.names;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.TextsHash;
import org.huiyin.reading.NameFinder;

/** Names found by the characters around them. Immutable; one serves all threads. */
public final class CharacterNames implements NameFinder {
    private static final List<Tag> TAGS = List.of(Tag.values());

    /** Nobody types longer texts, and the time for one message stays bounded. */
    private static final int LONGEST = 2_000;

    private final WordLists lists;
    private final TraitIndex traits;
    private final float[] weights;
    private final Steps steps;
    private final TextsHash texts;
    private final Surroundings surroundings;
    private final Nameless nameless;

    /** {@code weights} of the tags of one trait stand side by side. */
    CharacterNames(WordLists lists, TraitIndex traits, float[] weights, Steps steps, TextsHash texts) {
        this.lists = lists;
        this.traits = traits;
        this.weights = weights;
        this.steps = steps;
        this.texts = texts;
        this.surroundings = new Surroundings(traits, weights);
        this.nameless = new Nameless(steps);
    }

    /** The hash of the texts and lists it was made of. */
    public TextsHash texts() {
        return texts;
    }

    WordLists lists() {
        return lists;
    }

    TraitIndex traits() {
        return traits;
    }

    float[] weights() {
        return weights;
    }

    Steps steps() {
        return steps;
    }

    @Override
    public List<Name> find(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var scores = surroundings.scores(text.length() > LONGEST ? text.substring(0, LONGEST) : text, lists);
        return nameless.isSure(scores) ? List.of() : names(new Chain(scores, steps));
    }

    private static List<Name> names(Chain chain) {
        int[] tags = chain.best();
        var names = new ArrayList<Name>();
        int from = 0;
        for (int i = 0; i < tags.length; i++) {
            var tag = TAGS.get(tags[i]);
            from = tag.isFirst() ? i : from;
            if (tag.isLast()) {
                double least = least(chain, tags, from, i + 1);
                int first = from;
                int end = i + 1;
                tag.sort().ifPresent(sort -> names.add(new Name(sort, first, end, least)));
            }
        }
        return names;
    }

    private static double least(Chain chain, int[] tags, int from, int to) {
        double least = 1;
        for (int i = from; i < to; i++) {
            least = Math.min(least, chain.share(i, tags[i]));
        }
        return least;
    }
}
