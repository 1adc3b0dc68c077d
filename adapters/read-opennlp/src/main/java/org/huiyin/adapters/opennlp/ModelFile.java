package org.huiyin.adapters.opennlp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.huiyin.adapters.opennlp.gram.Vocabulary;
import org.huiyin.adapters.opennlp.weights.Weights;

/** The packed file a model is kept in. README.md beside this module draws its layout; numbers are big-endian. */
public final class ModelFile {

    static final int MAGIC = 0x48594D45;
    static final short VERSION = 1;

    private ModelFile() {}

    /** Packs a model; the same model gives the same bytes. */
    public static byte[] pack(GramClassifier model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeShort(VERSION);
            out.write(model.texts().bytes());
            out.writeFloat(model.temperature());
            packLabels(out, model.counted(), model.weights());
            packGrams(out, model.vocabulary(), model.weights());
            out.writeInt(checksum(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("model: cannot be packed (expected: memory is always writable)", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a packed model from a file.
     *
     * @throws Unreadable if it is no model, of another version, or damaged
     * @throws IOException if the file cannot be read
     */
    public static GramClassifier read(Path file) throws IOException {
        return unpack(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Unpacks a model; {@code name} is what errors call it.
     *
     * @throws Unreadable if it is no model, of another version, or damaged
     */
    public static GramClassifier unpack(String name, byte[] bytes) throws Unreadable {
        return new ModelReader(name, bytes).read();
    }

    /** The CRC-32C of all that is left in the buffer. */
    static int checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static void packLabels(DataOutputStream out, Labels labels, Weights weights) throws IOException {
        out.writeShort(labels.names().size());
        for (int label = 0; label < labels.names().size(); label++) {
            byte[] name = labels.names().get(label).getBytes(StandardCharsets.UTF_8);
            out.writeShort(name.length);
            out.write(name);
            out.writeInt(labels.counts().get(label));
            out.writeFloat(weights.stepSize(label));
        }
    }

    private static void packGrams(DataOutputStream out, Vocabulary vocabulary, Weights weights) throws IOException {
        out.writeInt(vocabulary.size());
        for (int place = 0; place < vocabulary.size(); place++) {
            out.writeLong(vocabulary.gram(place));
            out.writeFloat(vocabulary.rarity(place));
            int[] kept = weights.of(place);
            out.writeShort(kept.length);
            for (int weight : kept) {
                out.writeShort(Weights.label(weight));
                out.writeShort(Weights.step(weight));
            }
        }
    }

    /** Says that a file holds no model that can be used, and why. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        /** Takes the name of the model, what was found, and what was expected. */
        public Unreadable(String message) {
            super(message);
        }
    }
}
