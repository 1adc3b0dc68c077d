package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {

    private final GramClassifier model = Town.classifier();
    private final byte[] packed = ModelFile.pack(model);

    @Test
    void aModelThatWasKeptAnswersExactlyAsBefore(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("town.model"), packed);

        GramClassifier kept = ModelFile.read(file);

        assertThat(kept.labels()).isEqualTo(model.labels());
        assertThat(kept.textsHash()).isEqualTo(model.textsHash());
        for (Labelled message : Town.messages()) {
            assertThat(kept.classify(message.text())).isEqualTo(model.classify(message.text()));
            assertThat(kept.explain(message.text(), "water", 5)).isEqualTo(model.explain(message.text(), "water", 5));
        }
        assertThat(kept.classify("")).isEqualTo(model.classify(""));
    }

    @Test
    void aModelThatWasKeptPacksToTheSameBytes() throws IOException {
        assertThat(ModelFile.pack(ModelFile.unpack("town", packed))).isEqualTo(packed);
    }

    @Test
    void anyByteThatIsWrongIsNoticed() {
        for (int i = 0; i < packed.length; i++) {
            byte[] damaged = packed.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(() -> ModelFile.unpack("town", damaged))
                    .as("byte %d", i)
                    .isInstanceOf(ModelFile.Unreadable.class);
        }
    }

    @Test
    void aModelThatEndsTooEarlyIsRefused() {
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> ModelFile.unpack("town", cut))
                    .as("%d bytes", length)
                    .isInstanceOf(ModelFile.Unreadable.class);
        }
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThatThrownBy(() -> ModelFile.unpack("town.model", new byte[0]))
                .isInstanceOf(ModelFile.Unreadable.class)
                .hasMessage("town.model: ends at byte 0 (expected: a whole model)");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> ModelFile.unpack("town.model", "PK34 something else".getBytes()))
                .hasMessage("town.model: magic number: 0x504b3334 (expected: 0x48594d45)");
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] later = packed.clone();
        ByteBuffer.wrap(later).putShort(4, (short) 9);

        assertThatThrownBy(() -> ModelFile.unpack("town.model", later))
                .hasMessage("town.model: version: 0x9 (expected: 0x1)");
    }

    @Test
    void aDamagedModelIsRefusedByItsChecksum() {
        byte[] damaged = packed.clone();
        damaged[packed.length / 2] ^= 1;

        assertThatThrownBy(() -> ModelFile.unpack("town.model", damaged)).hasMessageContaining("checksum");
    }

    @Test
    void numbersThatCannotBeAreRefusedEvenWithARightChecksum() {
        byte[] frozen = packed.clone();
        ByteBuffer.wrap(frozen).putFloat(38, 0);
        sign(frozen);

        assertThatThrownBy(() -> ModelFile.unpack("town.model", frozen))
                .hasMessage("town.model: temperature: 0.0 (expected: above 0)");
    }

    @Test
    void aWeightOfNothingIsRefused() {
        byte[] idle = packed.clone();
        ByteBuffer.wrap(idle).putShort(packed.length - Integer.BYTES - Short.BYTES, (short) 0);
        sign(idle);

        assertThatThrownBy(() -> ModelFile.unpack("town.model", idle))
                .hasMessage("town.model: step of a weight: 0 (expected: not 0)");
    }

    @Test
    void aModelThatSaysItIsHugeTakesNoMemory() {
        byte[] huge = packed.clone();
        ByteBuffer.wrap(huge).putShort(42, Short.MAX_VALUE);
        sign(huge);

        assertThatThrownBy(() -> ModelFile.unpack("town.model", huge)).isInstanceOf(ModelFile.Unreadable.class);
    }

    private static void sign(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        ByteBuffer.wrap(bytes).putInt(end, ModelFile.checksum(ByteBuffer.wrap(bytes, 0, end)));
    }
}
