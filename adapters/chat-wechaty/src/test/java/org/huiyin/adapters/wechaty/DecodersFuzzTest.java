package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.EventDecoder;
import org.huiyin.adapters.wechaty.payload.FileBox;
import org.huiyin.adapters.wechaty.payload.MessageDecoder;
import org.huiyin.adapters.wechaty.payload.Quotation;
import org.junit.jupiter.api.Test;
import wechaty.EventResponse;
import wechaty.MessagePayloadResponse;
import wechaty.Moment;

/** Whatever the service sends, reading it ends in a value or in the one exception it may end in. */
final class DecodersFuzzTest {
    private static final int ROUNDS = Boolean.getBoolean("huiyin.long") ? 3_000_000 : 20_000;
    private static final Instant ARRIVED = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> EVENTS = List.of(
            "{\"messageId\":\"m1\"}",
            "{\"contactId\":\"bot-1\"}",
            "{\"inviteeIdList\":[\"a\",\"b\"],\"inviterId\":\"c\",\"roomId\":\"r@chatroom\",\"timestamp\":1790000000000}",
            "{\"removeeIdList\":[\"a\"],\"removerId\":\"c\",\"roomId\":\"r@chatroom\",\"timestamp\":1790000000}",
            "{\"changerId\":\"c\",\"newTopic\":\"新\",\"oldTopic\":\"旧\",\"roomId\":\"r@chatroom\",\"timestamp\":1}",
            "{\"status\":2,\"qrcode\":\"https://x\"}",
            "{\"payloadType\":4,\"payloadId\":\"r@chatroom\"}");
    private static final List<String> BOXES = List.of(
            "{\"name\":\"p.png\",\"size\":70,\"base64\":\"iVBORw0KGgo=\",\"type\":1,\"boxType\":1,\"metadata\":{}}",
            "{\"name\":\"p.png\",\"url\":\"https://a.example/p?x=1\",\"headers\":{\"A\":\"b\"},\"boxType\":2}",
            "{\"name\":\"p.png\",\"uuid\":\"5f0c\",\"boxType\":7}");
    private static final String QUOTING = "「李：3号楼：没电」\n- - - - - - - - - - - - - - -\n还没好";

    /** A seed of its own for each day of testing would find more; the same one finds again what it found. */
    private final Random random = new Random(20_261_122);

    @Test
    void anEventIsReadWhateverItHolds() {
        var decoder = new EventDecoder();
        for (int i = 0; i < ROUNDS; i++) {
            var event = EventResponse.newBuilder()
                    .setType(random.nextInt(30))
                    .setPayload(mutated(EVENTS.get(random.nextInt(EVENTS.size()))))
                    .build();
            var read = decoder.decode(event);
            assertThat(read).isNotNull();
            if (read instanceof Event.OfRoom ofRoom) {
                assertThat(ofRoom.room()).isNotEmpty();
                assertThat(MessageDecoder.at(ofRoom.at(), ARRIVED))
                        .isBetween(Instant.EPOCH, Instant.parse("2026-11-23T08:00:00Z"));
            }
        }
    }

    @Test
    void aPayloadIsReadWhateverItHolds() {
        var decoder = new MessageDecoder("wechaty", "town");
        var whole = MessagePayloadResponse.newBuilder()
                .setId("m1")
                .setText("没电了")
                .setType(7)
                .setTalkerId("wx-li")
                .setRoomId("r@chatroom")
                .setTimestampDeprecated(1_790_000_000_000L)
                .setReceiveTime(Moment.newBuilder().setSeconds(1_790_000_000L).setNanos(5))
                .addMentionIds("bot-1")
                .build()
                .toByteArray();
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                var payload = MessagePayloadResponse.parseFrom(mutated(whole));
                var heard = decoder.decode(payload, "bot-1", ARRIVED);
                heard.ifPresent(one -> {
                    assertThat(one.chat().id()).isNotEmpty();
                    assertThat(one.id().value()).isNotEmpty();
                    assertThat(one.at()).isBefore(Instant.parse("2026-11-23T08:00:01Z"));
                });
                read++;
            } catch (InvalidProtocolBufferException broken) {
                // The library refuses it before we see it.
            }
        }
        assertThat(read).isGreaterThan(ROUNDS / 100);
    }

    @Test
    void aFileBoxIsReadOrRefusedWithoutItsWords() {
        for (int i = 0; i < ROUNDS; i++) {
            try {
                assertThat(FileBox.decode(mutated(BOXES.get(random.nextInt(BOXES.size())))))
                        .isNotNull();
            } catch (IOException refused) {
                assertThat(refused).hasMessageStartingWith("file box: ").hasMessageNotContaining("iVBOR");
            }
        }
    }

    @Test
    void aTextIsPartedOrLeftAsItIs() {
        for (int i = 0; i < ROUNDS; i++) {
            var text = mutated(QUOTING);
            var quotation = Quotation.of(text);
            assertThat(text).endsWith(quotation.text());
        }
    }

    private String mutated(String text) {
        return new String(mutated(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Up to four bytes changed, left out or said again. */
    private byte[] mutated(byte[] whole) {
        var bytes = whole.clone();
        for (int times = random.nextInt(5); times > 0 && bytes.length > 1; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, at);
                default -> {
                    int from = random.nextInt(at + 1);
                    var longer = java.util.Arrays.copyOf(bytes, bytes.length + at - from);
                    System.arraycopy(bytes, from, longer, at, bytes.length - from);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
