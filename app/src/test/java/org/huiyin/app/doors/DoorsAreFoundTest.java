package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.serve.ConfiguredTown;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.binding.Binding;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.door.Door;
import org.huiyin.door.DoorKind;
import org.huiyin.door.House;
import org.huiyin.door.Setting;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door nobody in the program has heard of is found, configured and spoken through. */
class DoorsAreFoundTest {
    @TempDir
    Path folder;

    private ClassLoader before;

    @BeforeEach
    void plant() throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        var services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
        Files.writeString(services.resolve(DoorKind.class.getName()), ToyKind.class.getName());
        var jar = new URL[] {folder.resolve("jar").toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(jar, before));
    }

    @AfterEach
    void remove() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void whatIsSaidAtItBecomesAnItemAndIsAnsweredThere() throws Exception {
        var config = ConfigFile.read(configuration("{room: R1, group: g-mx1}"));
        var toy = ((ToyDoor) config.platforms().doors().values().iterator().next()).platform();
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), Map.of());
        try (var server =
                town.start(DataFolder.open(folder.resolve("data")), 0, code -> false, InstantSource.system())) {
            toy.hears("梅溪一网格2组门口的路灯坏了三天了");

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> toy.said.stream().anyMatch(text -> text.contains("已登记")));
            assertThat(server.parts().store().pages().items(List.of(), 10, 0)).hasSize(1);
        }
    }

    @Test
    void aMistakeInItsBlockIsRefusedByItsKey() throws IOException {
        var file = configuration("{rooms: R1}");

        assertThatThrownBy(() -> ConfigFile.read(file))
                .hasMessage("serve.yaml:2: platforms.toy.rooms: unknown key (expected: one of room, group)");
    }

    @Test
    void aGroupTheRosterDoesNotHaveIsRefused() throws IOException {
        var config = ConfigFile.read(configuration("{room: R1, group: g-nowhere}"));
        var roster = RosterFile.read(config.roster());

        assertThatThrownBy(() -> new ConfiguredTown(config, roster, Models.none(), Map.of()))
                .hasMessageContaining("g-nowhere (expected: a group of the roster)");
    }

    private Path configuration(String block) throws IOException {
        var roster = Path.of("../scripts/examples/roster.yaml").toAbsolutePath();
        return Files.writeString(
                folder.resolve("serve.yaml"), "roster: " + roster + "\nplatforms: {toy: " + block + "}\n");
    }

    /** The door as its own module would bring it. */
    public static final class ToyKind implements DoorKind {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public Door read(Setting setting) {
            var block = setting.block("room", "group");
            var room = new Chat("toy", "one", block.need("room").text(), Chat.Kind.ROOM);
            return new ToyDoor(room, block.need("group").text(), new ToyPlatform(room));
        }
    }

    private record ToyDoor(Chat room, String group, ToyPlatform platform) implements Door {
        @Override
        public List<String> accounts() {
            return List.of("one");
        }

        @Override
        public List<Binding> bindings() {
            return List.of(new Binding.OfGroup(room, group));
        }

        @Override
        public List<ChatPlatform> open(House house) {
            return List.of(platform);
        }
    }

    private static final class ToyPlatform implements ChatPlatform {
        final List<String> said = new CopyOnWriteArrayList<>();
        private final Chat room;
        private volatile @Nullable Inbox inbox;

        private ToyPlatform(Chat room) {
            this.room = room;
        }

        void hears(String words) {
            var message =
                    Message.words(new Message.Id(room, "1"), new Sender("toy", "501", "邻居"), Instant.now(), words);
            Optional.ofNullable(inbox).orElseThrow().take(message);
        }

        @Override
        public String name() {
            return "toy";
        }

        @Override
        public void start(Inbox opened) {
            inbox = opened;
        }

        @Override
        public Outcome say(Chat to, Speech speech) {
            said.add(speech.text());
            return new Outcome.Sent(speech.key());
        }

        @Override
        public void stop() {
            inbox = null;
        }
    }
}
