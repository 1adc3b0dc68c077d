package org.huiyin.adapters.opennlp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.adapters.opennlp.names.MarkedText.Mark;
import org.huiyin.reading.NameFinder.Name;
import org.huiyin.reading.NameFinder.Sort;
import org.junit.jupiter.api.Test;

/** Names, learnt from texts in which they are marked. */
final class NameTrainerTest {
    private static final WordLists LISTS = new WordLists(List.of(List.of("王", "李"), List.of("巷", "桥")));

    @Test
    void aNameIsFoundWhereOthersWereMarked() {
        assertThat(made().find("请李小春到石板巷来"))
                .extracting(Name::sort, Name::from, Name::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Sort.PERSON, 1, 4),
                        org.assertj.core.groups.Tuple.tuple(Sort.PLACE, 5, 8));
    }

    @Test
    void theProbabilityIsAboveChance() {
        assertThat(made().find("请王大春到青石桥来"))
                .allSatisfy(name -> assertThat(name.probability()).isBetween(0.5, 1.0));
    }

    @Test
    void anEmptyTextHoldsNone() {
        assertThat(made().find("")).isEmpty();
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        var turned = new ArrayList<>(texts());
        java.util.Collections.reverse(turned);

        assertThat(NameModelFile.pack(new NameTrainer(LISTS).train(turned))).isEqualTo(NameModelFile.pack(made()));
    }

    @Test
    void whatIsPackedIsUnpackedTheSame() throws ModelFile.Unreadable {
        byte[] packed = NameModelFile.pack(made());

        assertThat(NameModelFile.pack(NameModelFile.unpack("names", packed))).isEqualTo(packed);
    }

    @Test
    void aDamagedFileIsRefusedByName() {
        byte[] packed = NameModelFile.pack(made());
        packed[packed.length / 2] ^= 1;

        assertThatThrownBy(() -> NameModelFile.unpack("names.model", packed))
                .isInstanceOf(ModelFile.Unreadable.class)
                .hasMessageContaining("names.model: checksum");
        assertThatThrownBy(() -> NameModelFile.unpack("names.model", new byte[3]))
                .isInstanceOf(ModelFile.Unreadable.class);
    }

    private static CharacterNames made() {
        return new NameTrainer(LISTS).train(texts());
    }

    private static List<MarkedText> texts() {
        var texts = new ArrayList<MarkedText>();
        for (String person : List.of("王大明", "李小红", "王小春", "李大海", "王二宝")) {
            for (String place : List.of("石板巷", "青石桥", "柳树巷", "老木桥")) {
                texts.add(new MarkedText(
                        "v",
                        "请" + person + "到" + place + "来",
                        List.of(new Mark(Sort.PERSON, 1, 4), new Mark(Sort.PLACE, 5, 8))));
            }
        }
        texts.add(new MarkedText("w", "大家都到了没有", List.of()));
        return texts;
    }
}
