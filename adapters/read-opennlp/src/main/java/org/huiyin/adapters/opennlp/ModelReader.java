package org.huiyin.adapters.opennlp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import org.huiyin.adapters.opennlp.ModelFile.Unreadable;
import org.huiyin.adapters.opennlp.gram.Vocabulary;
import org.huiyin.adapters.opennlp.texts.TextsHash;
import org.huiyin.adapters.opennlp.weights.Weights;

/** Unpacks one model and checks every part of it. */
final class ModelReader {

    /** A gram without weights, and a weight. */
    private static final int GRAM_BYTES = 14;

    private static final int WEIGHT_BYTES = 4;

    private final String name;
    private final ByteBuffer in;

    ModelReader(String name, byte[] bytes) {
        this.name = name;
        this.in = ByteBuffer.wrap(bytes);
    }

    GramClassifier read() throws Unreadable {
        try {
            return readWhole();
        } catch (BufferUnderflowException e) {
            var unreadable = new Unreadable(name + ": ends at byte " + in.limit() + " (expected: a whole model)");
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private GramClassifier readWhole() throws Unreadable {
        expect("magic number", in.getInt(), ModelFile.MAGIC);
        expect("version", in.getShort(), ModelFile.VERSION);
        checkSum();
        var hash = new byte[TextsHash.BYTES];
        in.get(hash);
        float temperature = in.getFloat();
        check("temperature", temperature, "above 0", temperature > 0 && temperature < Float.POSITIVE_INFINITY);
        int count = in.getShort();
        check("labels", count, "at least 2", count >= 2);
        var stepSizes = new float[count];
        Labels labels = labels(stepSizes);
        int size = in.getInt();
        boolean fits = size >= 0 && size <= in.remaining() / GRAM_BYTES;
        check("grams", size, "as many as there is room for", fits);
        var grams = new long[size];
        var rarity = new float[size];
        Weights weights = grams(grams, rarity, stepSizes);
        check("bytes left", in.remaining(), "0", !in.hasRemaining());
        var vocabulary = new Vocabulary(grams, rarity);
        return new GramClassifier(vocabulary, labels, weights, temperature, TextsHash.ofBytes(hash));
    }

    private void checkSum() throws Unreadable {
        int end = in.limit() - Integer.BYTES;
        if (end < in.position()) {
            throw new BufferUnderflowException();
        }
        int actual = ModelFile.checksum(in.duplicate().position(0).limit(end));
        expect("checksum", in.getInt(end), actual);
        in.limit(end);
    }

    private Labels labels(float[] stepSizes) throws Unreadable {
        var names = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        for (int label = 0; label < stepSizes.length; label++) {
            var utf8 = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(utf8);
            names.add(new String(utf8, StandardCharsets.UTF_8));
            int count = in.getInt();
            check("texts of " + names.get(label), count, "at least 1", count >= 1);
            counts.add(count);
            float size = in.getFloat();
            check("step size of " + names.get(label), size, "above 0", size > 0 && size < Float.POSITIVE_INFINITY);
            stepSizes[label] = size;
        }
        return new Labels(names, counts);
    }

    private Weights grams(long[] grams, float[] rarity, float[] stepSizes) throws Unreadable {
        var starts = new int[grams.length + 1];
        int most = (in.remaining() - GRAM_BYTES * grams.length) / WEIGHT_BYTES;
        var kept = new int[most];
        int next = 0;
        for (int place = 0; place < grams.length; place++) {
            grams[place] = in.getLong();
            check("gram", grams[place], "above the one before", grams[place] > (place == 0 ? 0 : grams[place - 1]));
            rarity[place] = in.getFloat();
            check("rarity", rarity[place], "above 0", rarity[place] > 0 && rarity[place] < Float.POSITIVE_INFINITY);
            int count = in.getShort();
            check("weights of a gram", count, "as many as there is room for", count >= 0 && count <= most - next);
            for (int i = 0, before = -1; i < count; i++) {
                char label = in.getChar();
                check("label of a weight", (int) label, "a position", label < stepSizes.length);
                check("label of a weight", (int) label, "after the one before", label > before);
                short step = in.getShort();
                check("step of a weight", step, "not 0", step != 0);
                kept[next++] = Weights.kept(step, label);
                before = label;
            }
            starts[place + 1] = next;
        }
        return new Weights(stepSizes, starts, Arrays.copyOf(kept, next));
    }

    private void expect(String what, long found, long expected) throws Unreadable {
        check(what, "0x" + Long.toHexString(found), "0x" + Long.toHexString(expected), found == expected);
    }

    private void check(String what, Object found, String expected, boolean fine) throws Unreadable {
        if (!fine) {
            throw new Unreadable(name + ": " + what + ": " + found + " (expected: " + expected + ")");
        }
    }
}
