package org.huiyin.adapters.opennlp.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.huiyin.adapters.opennlp.ModelFile.Unreadable;
import org.huiyin.adapters.opennlp.texts.TextsHash;

/**
 * The packed file a finder of names is kept in: magic number, version, CRC-32C of the rest, hash of the texts, lists of
 * words, weights of steps, traits with their weights. Numbers are big-endian.
 */
public final class NameModelFile {
    private static final int MAGIC = 0x48594E4D;
    private static final int VERSION = 1;
    private static final int HEAD = 16;
    private static final int MOST_LISTS = 16;

    private NameModelFile() {}

    /** Packs a finder; the same finder gives the same bytes. */
    public static byte[] pack(CharacterNames names) {
        var body = new ByteArrayOutputStream();
        var whole = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(body);
                var head = new DataOutputStream(whole)) {
            out.write(names.texts().bytes());
            packLists(out, names.lists().lists());
            for (double weight : names.steps().weights()) {
                out.writeDouble(weight);
            }
            long[] traits = names.traits().all();
            out.writeInt(traits.length);
            for (int place = 0; place < traits.length; place++) {
                out.writeLong(traits[place]);
                for (int tag = 0; tag < Tag.COUNT; tag++) {
                    out.writeFloat(names.weights()[place * Tag.COUNT + tag]);
                }
            }
            head.writeInt(MAGIC);
            head.writeInt(VERSION);
            head.writeLong(checksum(body.toByteArray()));
            body.writeTo(head);
        } catch (IOException e) {
            throw new UncheckedIOException("names: cannot be packed (expected: memory is always writable)", e);
        }
        return whole.toByteArray();
    }

    private static void packLists(DataOutputStream out, List<List<String>> lists) throws IOException {
        out.writeByte(lists.size());
        for (var list : lists) {
            out.writeInt(list.size());
            for (String word : list) {
                out.writeUTF(word);
            }
        }
    }

    /**
     * Unpacks a finder; {@code name} is what errors call it.
     *
     * @throws Unreadable if it is none, of another version, or damaged
     */
    public static CharacterNames unpack(String name, byte[] bytes) throws Unreadable {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            check(name + ": magic number", in.readInt(), MAGIC);
            check(name + ": version", in.readInt(), VERSION);
            var body = java.util.Arrays.copyOfRange(bytes, HEAD, Math.max(HEAD, bytes.length));
            check(name + ": checksum", in.readLong(), checksum(body));
            return read(in);
        } catch (EOFException e) {
            throw new Unreadable(name + ": ends too early (expected: a whole model)");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable(name + ": " + e.getMessage() + " (expected: a model of names)");
        }
    }

    private static CharacterNames read(DataInputStream in) throws IOException {
        var hash = in.readNBytes(TextsHash.BYTES);
        var lists = readLists(in);
        var steps = new double[Steps.WEIGHTS];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readDouble();
        }
        var traits = new long[in.readInt()];
        var weights = new float[traits.length * Tag.COUNT];
        for (int place = 0; place < traits.length; place++) {
            traits[place] = in.readLong();
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                weights[place * Tag.COUNT + tag] = in.readFloat();
            }
        }
        return new CharacterNames(
                new WordLists(lists), new TraitIndex(traits), weights, new Steps(steps), TextsHash.ofBytes(hash));
    }

    private static List<List<String>> readLists(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        check("lists", Math.min(count, MOST_LISTS), count);
        var lists = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            int size = in.readInt();
            var words = new ArrayList<String>();
            for (int word = 0; word < size; word++) {
                words.add(in.readUTF());
            }
            lists.add(words);
        }
        return lists;
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private static void check(String what, long found, long expected) throws Unreadable {
        if (found != expected) {
            throw new Unreadable(what + ": " + found + " (expected: " + expected + ")");
        }
    }
}
