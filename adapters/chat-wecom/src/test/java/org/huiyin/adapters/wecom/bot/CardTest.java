package org.huiyin.adapters.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huiyin.chat.Speech;
import org.junit.jupiter.api.Test;

/** Cards, and words in parts. */
final class CardTest {

    @Test
    void aShortTextIsAllOnTheCard() {
        for (var text : List.of("收到请确认", "今晚停水\n22点到6点", "今晚22点到明早6点停水检修，请提前储水，并转告身边的老人")) {
            assertThat(card(text).tells(text)).as(text).isTrue();
        }
    }

    @Test
    void aLongTextIsCutBetweenWholeCharacters() {
        var text = "\uD83D\uDCA7".repeat(200);
        var card = card(text);
        assertThat(card.tells(text)).isFalse();
        assertThat(card.title().codePointCount(0, card.title().length())).isEqualTo(26);
        assertThat(card.more().codePointCount(0, card.more().length())).isEqualTo(112);
    }

    @Test
    void partsFitAndLoseNothing() {
        var text = "第一行\n第二行很长很长\n\uD83D\uDCA7\uD83D\uDCA7";
        for (int longest = 4; longest < 60; longest++) {
            int most = longest;
            var parts = new Markdown(longest).parts(text);
            assertThat(parts).allMatch(part -> part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= most);
            assertThat(String.join("", parts).replace("\n", "")).isEqualTo(text.replace("\n", ""));
        }
    }

    @Test
    void whatPeopleWroteCallsNobodyAndHidesNothing() {
        assertThat(Markdown.plain("<@all> [官网](http://bad.example)"))
                .doesNotContain("<@")
                .doesNotContain("](")
                .matches(plain -> plain.replace("\u200b", "").equals("<@all> [官网](http://bad.example)"));
    }

    private static Card card(String text) {
        return Card.of(new Speech("k", text, List.of(), Optional.empty(), List.of("收到")));
    }
}
