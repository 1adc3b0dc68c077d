package org.huiyin.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.replay.Replay;
import org.huiyin.app.replay.Transcript;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Proof;
import org.huiyin.audit.Trust;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Store;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is told in a story, the auditor can vouch for it in the end. */
final class EveryStoryIsAnsweredTest {
    private static final Path STORIES = Path.of("src/main/resources/stories");
    private static final Trust NOBODY = new Trust(List.of(), Optional.empty());

    private final Rules rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());

    EveryStoryIsAnsweredTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> theAuditorVouchesForEveryStory() throws IOException {
        try (var files = Files.list(STORIES)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    @Test
    void whatSomebodyElseWithdrawsInPrivateIsToldWhereItWasAsked(@TempDir Path folder) throws IOException {
        var talk = Files.writeString(folder.resolve("talk.jsonl"), """
                {"at": "2026-03-02T09:00:00+08:00", "id": "m1", "group": "g-wz4", "from": "阿海", "text": "6幢2单元楼道灯不亮了"}
                {"at": "2026-03-02T09:10:00+08:00", "id": "m2", "private": true, "from": "u-lu", "text": "A1000C 误报，撤销"}
                """);
        try (var store = SqlStores.sqliteInMemory()) {
            assertThat(proof(store, talk).findings()).isEmpty();
            assertThat(store.pages().items(List.of(), 1, 0))
                    .extracting(Item::state)
                    .containsExactly(ItemState.WITHDRAWN);
            assertThat(store.pages().sayings(100))
                    .extracting(said -> said.outgoing().phrase().key() + " "
                            + said.outgoing().to().id())
                    .contains("item.withdrawn u-lu", "item.withdrawn g-wz4");
        }
    }

    private void check(Path story) throws IOException {
        try (var store = SqlStores.sqliteInMemory()) {
            assertThat(proof(store, story).findings()).isEmpty();
        }
    }

    private Proof proof(Store store, Path story) throws IOException {
        var end = new Replay(store, rules)
                .run(Transcript.read(List.of(story), rules.town().roster()));
        return new Audit(store.books(), end.at().plus(Duration.ofHours(2)), Duration.ofHours(1)).verified(NOBODY);
    }
}
