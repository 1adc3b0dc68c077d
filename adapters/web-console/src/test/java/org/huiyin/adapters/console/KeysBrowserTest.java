package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console worked by key alone, in a real browser. */
final class KeysBrowserTest {
    private static Chromium chromium;

    private CommandRoom room;
    private String lamp;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        chromium.complaints().clear();
        lamp = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        page = chromium.window(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        chromium.closeWindows();
        room.close();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void go(String path) {
        page.navigate(room.address().resolve(path).toString());
        // The module has run when it listens; it reveals what the address names.
        page.waitForFunction("document.readyState === 'complete'");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private ItemState state() {
        return room.store.look(looks -> looks.items().item(lamp)).orElseThrow().state();
    }

    @Test
    void fromTheClaimToTheAskersYesNoMouseIsNeeded() {
        go("/console/unclaimed");
        press("j", "o");
        page.waitForURL("**/console/items/" + lamp);
        page.waitForFunction("document.readyState === 'complete'");
        press("c");
        assertThat(page.locator("#done")).containsText(lamp + " 已认领");

        press("d");
        assertThat(page.locator("#act-d input[name=words]")).isFocused();
        page.keyboard().insertText("灯泡换好了，晚上试过亮的");
        press("Enter");
        assertThat(page.locator("#done")).containsText(lamp + " 已办好");

        room.clock.forward(Duration.ofDays(2));
        room.line.tick(Optional.empty());
        room.speak();
        room.says("王大姐", "g-dq1", "满意");
        assertThat(state()).isEqualTo(ItemState.CLOSED);
        assertThat(page.locator(".state-closed")).isVisible();
    }

    @Test
    void aKeyOnARowOpensItsItemAtThatForm() {
        go("/console");
        press("j", "n");
        page.waitForURL("**/console/items/" + lamp + "#do-n");

        assertThat(page.locator("#act-n input[name=words]")).isFocused();
        page.keyboard().insertText("只记在卷里");
        press("Enter");
        assertThat(page.locator("#done")).containsText("备注记下了");
    }

    @Test
    void theSlashGoesToTheSearchAndTheQuestionMarkShowsTheKeys() {
        go("/console");
        press("?");
        assertThat(page.locator("#keys")).isVisible();
        press("c", "Escape");
        assertThat(page.locator("#keys")).isHidden();
        press("/");
        assertThat(page.locator("#search")).isFocused();
        press("?");
        assertThat(page.locator("#keys")).isHidden();
        page.locator("#search").blur();
        press("g", "c");
        page.waitForURL("**/console/command");
    }

    @Test
    void aPinyinThatIsNotYetACharacterClaimsNothing() {
        go("/console/items/" + lamp);

        page.evaluate("""
                () => {
                  const send = (more) => document.body.dispatchEvent(
                      new KeyboardEvent('keydown', { key: 'c', bubbles: true, cancelable: true, ...more }));
                  document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
                  send({ isComposing: true });
                  send({ keyCode: 229 });
                  document.body.dispatchEvent(new CompositionEvent('compositionend', { data: '认', bubbles: true }));
                  send({ ctrlKey: true });
                  send({ metaKey: true });
                  send({ altKey: true });
                  send({ repeat: true });
                }""");
        page.locator("#act-n summary").click();
        page.locator("#act-n input[name=words]").focus();
        page.keyboard().type("cd?");

        assertThat(page.locator("#act-n input[name=words]")).hasValue("cd?");
        assertThat(page.locator("#keys")).isHidden();
        assertThat(state()).isEqualTo(ItemState.DISPATCHED);
    }

    @Test
    void theFileHoldsTheRowsOfTheScreenInTheirOrder() throws Exception {
        room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");
        room.says("钱奶奶", "g-dq1", "1组晒场的路灯也坏了，黑漆漆的");
        go("/console?words=%E8%B7%AF%E7%81%AF");
        var shown = page.locator("tbody .code").allTextContents();

        page.locator("#take summary").click();
        page.locator("#take input[name=why]").fill("月度例会用");
        var file =
                page.waitForDownload(() -> page.locator("#take button").first().click());
        List<String> lines = Files.readAllLines(file.path());

        assertThat(shown).hasSize(2);
        assertThat(lines.get(0)).contains("月度例会用").contains("何敏");
        assertThat(lines.stream().skip(2).map(line -> line.substring(1, line.indexOf('"', 1))))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void whatIsSaidStandsOnTheCommandPageWithinASecond() {
        go("/console/command");
        page.locator("#row-" + lamp).waitFor();
        var bin = room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");

        page.locator("#row-" + bin).waitFor(new Locator.WaitForOptions().setTimeout(patience()));
        assertThat(page.evaluate("performance.getEntriesByType('navigation').length"))
                .isEqualTo(1);
    }

    /** A second; more where the machine is not ours alone. */
    private static double patience() {
        return Boolean.getBoolean("huiyin.long") ? 1_000 : 5_000;
    }
}
