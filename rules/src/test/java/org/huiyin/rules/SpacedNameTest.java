package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huiyin.reading.NameFinder;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a model takes words for one name that the writer set apart with a space. */
final class SpacedNameTest {

    @ParameterizedTest
    @CsvSource({
        "退烧药 金桂园7-1-901,药金桂园7-1-901,金桂园7-1-901",
        "急 金桂园 求助,金桂园求,金桂园",
        "金桂园 7-1-901,金桂园7-1-901,金桂园 7-1-901",
        "翠竹苑 8 栋停水,翠竹苑8栋,翠竹苑 8 栋",
        "翠竹苑 七栋停水,翠竹苑七栋,翠竹苑 七栋"
    })
    void aSpaceEndsANameUnlessANumberStandsBesideIt(String typed, String heard, String name) {
        NameFinder finder = text -> {
            int from = text.indexOf(heard);
            return List.of(new NameFinder.Name(NameFinder.Sort.PLACE, from, from + heard.length(), 0.9));
        };
        var models = new Models(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(finder));

        assertThat(new Town(models).resident(typed).slot(SlotName.PLACE))
                .map(Slot::value)
                .hasValue(name);
    }
}
