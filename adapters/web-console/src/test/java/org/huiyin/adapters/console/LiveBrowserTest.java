package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open windows while things happen, and while the server is away. */
final class LiveBrowserTest extends InChromium {

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
    }

    private Page window(String path) {
        var page = desktop();
        page.clock().install();
        go(page, path);
        return page;
    }

    @Test
    void onlyWhatIsNewIsPutIntoThePage() {
        var first = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        var page = window("/console");
        page.evaluate("code => document.getElementById('row-' + code).closest('tr').kept = true", first);

        var second = room.says("郝师傅", "g-dq2", "8组的健身器材断了一根，孩子玩着危险");

        assertThat(page.locator("#row-" + second)).isVisible();
        assertThat((Boolean) page.evaluate("code => document.getElementById('row-' + code).closest('tr').kept", first))
                .isTrue();
    }

    @Test
    void whatSomebodyTypesStaysWhileTheRestGoesOn() {
        var mine = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        var page = window("/console/tray");
        page.locator("input[name=why]").fill("只是");

        var other = room.doubts("小孙", "g-dq1", "二组垃圾桶满了三天没人收，臭死了");

        assertThat(page.locator("#row-" + other)).isVisible();
        var typed = page.locator("article:has(#row-" + mine + ") input[name=why]");
        assertThat(typed).hasValue("只是");
        assertThat(typed).isFocused();
    }

    @Test
    void aWindowWhoseServerIsGoneSaysOfWhenItsDataAreAndCatchesUp() throws Exception {
        var doubtful = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        var page = window("/console/tray");
        var typed = page.locator("article:has(#row-" + doubtful + ") input[name=why]");
        typed.fill("只是");

        var back = room.goesAway();
        page.clock().fastForward(16_000);

        assertThat(page.locator("#lost")).containsText("数据截至 09:");
        assertThat(page.locator("#row-" + doubtful)).isVisible();
        var missed = room.doubts("小孙", "g-dq1", "二组垃圾桶满了三天没人收，臭死了");
        back.call();
        page.clock().fastForward(3_000);

        assertThat(page.locator("#lost")).isHidden();
        assertThat(page.locator("#row-" + missed)).isVisible();
        assertThat(typed).hasValue("只是");
    }

    @Test
    void theBigScreenSaysAfterFiveSecondsThatItIsFrozen() throws Exception {
        var page = window("/screen");
        assertThat(page.locator("#frozen")).isHidden();

        var back = room.goesAway();
        page.clock().fastForward(6_000);
        assertThat(page.locator("#frozen")).isVisible();

        back.call();
        page.clock().fastForward(3_000);
        assertThat(page.locator("#frozen")).isHidden();
    }
}
