package org.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.survey.Question.Choice;
import org.junit.jupiter.api.Test;

/** What people type to choose. */
class ChoicesTest {
    private final Choices choices = new Choices(new Question(
            "96110？",
            "96110",
            List.of(
                    new Choice("知道", List.of("反诈专线"), true),
                    new Choice("不知道", List.of("没听过"), false),
                    new Choice("推销电话", List.of(), false)),
            true));

    @Test
    void aLetterOrANumberIsExact() {
        exactly("A", 0);
        exactly("b。", 1);
        exactly("Ｃ", 2);
        exactly("2", 1);
        exactly("３、", 2);
        exactly("A 知道", 0);
        exactly("A.知道", 0);
    }

    @Test
    void theWordsThemselvesAreExact() {
        exactly("知道", 0);
        exactly("不知道！", 1);
        exactly("没听过", 1);
    }

    @Test
    void wordsAmongOthersAreTakenWithCare() {
        loosely("我不知道啊", 1);
        loosely("应该是反诈专线吧", 0);
        loosely("我选B", 1);
        loosely("选2吧", 1);
    }

    @Test
    void whatMeansNoneOrSeveralIsNoAnswer() {
        nothing("D");
        nothing("7");
        nothing("知道，不是推销电话");
        nothing("B区停电了快来人");
        nothing("3号楼着火了");
        nothing("");
    }

    private void exactly(String text, int choice) {
        assertThat(choices.in(text)).as(text).contains(new Choices.Found(choice, 0));
    }

    private void loosely(String text, int choice) {
        assertThat(choices.in(text)).as(text).hasValueSatisfying(found -> {
            assertThat(found.choice()).isEqualTo(choice);
            assertThat(found.rest()).isBetween(1, 4);
        });
    }

    private void nothing(String text) {
        assertThat(choices.in(text)).as(text).isEmpty();
    }
}
