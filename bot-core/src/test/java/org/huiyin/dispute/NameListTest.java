package org.huiyin.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameListTest {
    private static final NameList NAMES =
            new NameList(List.of("双方是", "双方:", "还有一方是"), List.of("和", "与"), List.of("调解", "由"));

    private static List<String> named(String text) {
        return NAMES.in(text).stream().map(NameList.Named::name).toList();
    }

    @Test
    void namesFollowTheirLeadUntilTheSentenceEnds() {
        assertThat(named("A1000C 双方是李四和王五。明天再谈")).containsExactly("李四", "王五");
        assertThat(named("双方是李四、王五与孙来福，由赵所长调解")).containsExactly("李四", "王五", "孙来福");
    }

    @Test
    void aJoinInsideANameIsPartOfIt() {
        assertThat(named("双方是赵和平和李四")).containsExactly("赵和平", "李四");
        assertThat(named("双方是李四和赵和平")).containsExactly("李四", "赵和平");
    }

    @Test
    void whatStandsInBracketsIsAboutThemAndNoName() {
        assertThat(NAMES.in("还有一方是孙来福（外地，租了3组和4组的地）")).containsExactly(new NameList.Named("孙来福", "外地，租了3组和4组的地"));
        assertThat(NAMES.in("双方是李四(房东)和王五")).extracting(NameList.Named::about).containsExactly("房东", "");
    }

    @Test
    void withoutALeadNobodyIsNamed() {
        assertThat(named("李四和王五吵起来了")).isEmpty();
        assertThat(named("双方是")).isEmpty();
        assertThat(named("双方是" + "长".repeat(25))).isEmpty();
    }
}
