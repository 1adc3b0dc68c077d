package org.huiyin.app.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiyin.app.year.Sentences;

/**
 * What the busy town says: of a hundred messages 55 are chatter, 25 ask for something, 10 tell of dangers and visits, 5 of
 * somebody who was seen, and 5 give an order. Each sort has a few hundred texts, made before anything is measured.
 */
final class Mixture {
    private static final int TEXTS = 400;
    private static final int HUNDRED = 100;
    private static final String YES = "同意";

    private final BusyTown town;
    private final Random random;
    private final Map<Sort, List<byte[]>> texts;
    private final String wanted;

    /** A sort of message, and how many of a hundred are of it. */
    enum Sort {
        CHATTER(55, "chatter"),
        REQUEST(25, "streetlight", "garbage", "sewer", "stairs", "road", "parking", "dogs", "manhole"),
        HAZARD(5, "danger", "wires", "leak"),
        VISIT(5, "visit"),
        SIGHTING(5, "seen"),
        ORDER(5, "duty");

        private final int share;
        private final List<String> sections;

        Sort(int share, String... sections) {
            this.share = share;
            this.sections = List.of(sections);
        }

        /** Whether it is answered in the chat it was said in. */
        boolean isAnswered() {
            return this != CHATTER;
        }

        /** Whether the grid's own leader says it, among staff. */
        boolean isOfStaff() {
            return this == VISIT || this == ORDER;
        }
    }

    /** A message as the program tells it, by the number that is its id. */
    record Said(long id, Sort sort, long chat, byte[] frame) {}

    Mixture(BusyTown town, long seed) throws IOException {
        this.town = town;
        this.random = new Random(seed);
        var sentences = Sentences.with("/load/sentences.txt");
        this.texts = new EnumMap<>(Sort.class);
        for (var sort : Sort.values()) {
            texts.put(sort, texts(sort, sentences));
        }
        this.wanted = sentences.one("sought", "", random);
    }

    private List<byte[]> texts(Sort sort, Sentences sentences) {
        var all = new ArrayList<byte[]>();
        while (all.size() < TEXTS) {
            var section = sort.sections.get(all.size() % sort.sections.size());
            all.add(sentences.one(section, sentences.place(random), random).getBytes(UTF_8));
        }
        return all;
    }

    /** The next message, told at a second since 1970. */
    Said next(long id, long second) {
        var sort = sort(random.nextInt(HUNDRED));
        int room = random.nextInt(town.rooms());
        int grid = town.gridOf(room);
        long chat = sort.isOfStaff() ? town.staffRoom(grid) : town.room(room);
        long from = sort.isOfStaff() ? town.leader(grid) : town.resident(room, random.nextInt(BusyTown.RESIDENTS));
        return new Said(
                id,
                sort,
                chat,
                frame(id, second, chat, from, requireNonNull(texts.get(sort)).get(random.nextInt(TEXTS))));
    }

    private static Sort sort(int drawn) {
        int below = 0;
        for (var sort : Sort.values()) {
            below += sort.share;
            if (drawn < below) {
                return sort;
            }
        }
        throw new IllegalStateException("shares: " + below + " (expected: " + HUNDRED + ")");
    }

    /** What the command room says so that somebody is sought, and its yes to it. */
    List<Said> search(int id, long second) {
        return List.of(order(id, second, wanted), order(id + 1L, second, YES));
    }

    private Said order(long id, long second, String words) {
        var frame = frame(id, second, town.commandRoom(), town.commander(), words.getBytes(UTF_8));
        return new Said(id, Sort.CHATTER, town.commandRoom(), frame);
    }

    private static byte[] frame(long id, long second, long chat, long from, byte[] text) {
        var bytes = new ByteArrayOutputStream(400);
        bytes.writeBytes(("{\"time\":" + second + ",\"self_id\":" + BusyTown.ACCOUNT
                        + ",\"post_type\":\"message\",\"message_type\":\"group\",\"sub_type\":\"normal\",\"message_id\":"
                        + id
                        + ",\"group_id\":" + chat + ",\"user_id\":" + from + ",\"sender\":{\"user_id\":" + from
                        + ",\"nickname\":\"neighbour\",\"card\":\"\"},\"font\":0,\"message\":[{\"type\":\"text\",\"data\":{\"text\":\"")
                .getBytes(UTF_8));
        bytes.writeBytes(text);
        bytes.writeBytes("\"}}]}".getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
