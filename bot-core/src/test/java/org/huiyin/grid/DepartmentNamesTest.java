package org.huiyin.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices are named whole, or by a part that only one of them has. */
class DepartmentNamesTest {
    private final DepartmentNames names =
            new DepartmentNames(List.of(office("power", "清湖供电所"), office("water", "清湖水务站"), office("urban", "综合执法队")));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "请清湖供电所来一趟, power",
        "水务站和供电所一起来, water power",
        "执法队去看看, urban",
        "综合执法配合, urban",
        "清湖那边怎么样了, ''",
        "谁去都行, ''"
    })
    void isFoundInTheOrderTheyAreNamed(String text, String expected) {
        var found = names.in(text).stream().map(Department::id).toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    private static Department office(String id, String name) {
        return new Department(id, name, Optional.empty(), List.of());
    }
}
