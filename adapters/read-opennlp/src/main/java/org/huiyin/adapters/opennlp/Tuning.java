package org.huiyin.adapters.opennlp;

/**
 * How a model is trained.
 *
 * @param smoothing the cost of large weights (OpenNLP's L2 cost)
 * @param iterations the most steps of the optimiser
 * @param fewestTexts in how many texts a gram must occur to be known
 * @param mostWeights the most grams times labels; bounds memory and time
 * @param balance how many times as much a text of a rare label may count as one of the most frequent; 1 for equal
 * @param head how many characters from the start of a longer text are learnt as a text of their own; 0 for none
 */
public record Tuning(double smoothing, int iterations, int fewestTexts, int mostWeights, double balance, int head) {

    /** What was found best by holding out whole voices. */
    public static final Tuning STANDARD = new Tuning(0.02, 100, 3, 2_500_000, 60, 30);

    /** Refuses what cannot be trained with. */
    public Tuning {
        atLeast("smoothing", smoothing, 0);
        atLeast("iterations", iterations, 1);
        atLeast("fewestTexts", fewestTexts, 1);
        atLeast("mostWeights", mostWeights, 1);
        atLeast("balance", balance, 1);
        atLeast("head", head, 0);
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: at least " + least + ")");
        }
    }
}
