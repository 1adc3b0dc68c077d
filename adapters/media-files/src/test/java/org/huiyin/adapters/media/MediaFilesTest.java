package org.huiyin.adapters.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFilesTest {
    private static final String NAME = "media.example.com";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    private final Host host;
    /** The name's next answers; the last one stays. */
    private final ArrayDeque<List<InetAddress>> answers = new ArrayDeque<>(List.of(List.of(HERE)));

    private final Queue<Glimpse> glimpses = new ConcurrentLinkedQueue<>();

    private Predicate<InetAddress> open = address -> true;
    private long largest = 1 << 20;
    private @Nullable MediaFiles media;

    MediaFilesTest() throws IOException {
        host = new Host();
    }

    private MediaFiles media() {
        var opened = media;
        if (opened == null) {
            var settings = new MediaSettings(folder, Set.of(NAME, ".cdn.example.com"), largest, Duration.ofSeconds(20));
            opened = new MediaFiles(
                    settings, name -> answers.size() > 1 ? answers.remove() : answers.element(), open, glimpses::add);
            media = opened;
        }
        return opened;
    }

    @AfterEach
    void close() {
        media().close();
        host.close();
    }

    @Test
    void aPictureIsFetchedOnceAndIsThereAfterARestart() throws IOException {
        host.gives("/a.jpg", 200, Album.fromAPhone(1));
        expect("m1/1", host.at(NAME, "/a.jpg"));
        var kept = comes("m1/1");
        expect("m1/1", host.at(NAME, "/a.jpg"));
        media().close();
        media = null;

        assertThat(media().find("m1/1").orElseThrow().bytes()).isEqualTo(kept);
        expect("m1/1", host.at(NAME, "/a.jpg"));
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void whatItLooksLikeIsToldOnce() throws IOException {
        host.gives("/a.jpg", 200, Album.fromAPhone(1));
        expect("m1/1", host.at(NAME, "/a.jpg"));
        comes("m1/1");
        await().until(() -> !glimpses.isEmpty());
        expect("m1/1", host.at(NAME, "/a.jpg"));

        assertThat(glimpses).extracting(Glimpse::reference).containsExactly("m1/1");
    }

    @Test
    void twoThatAreTheSameAreKeptOnce() throws IOException {
        var bytes = Album.picture("png", 30, 30);
        media().expect("a", new Source.Enclosed(bytes));
        media().expect("b", new Source.Asked(() -> bytes));
        comes("a");
        comes("b");
        try (var files = Files.walk(folder.resolve("pictures"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whatIsForgottenIsOnNoDiskAndDoesNotComeAgain() throws IOException {
        var bytes = Album.picture("png", 5, 5);
        media().expect("a", new Source.Enclosed(bytes));
        media().expect("b", new Source.Enclosed(bytes));
        comes("a");
        comes("b");

        media().forget("a");
        media().expect("a", new Source.Enclosed(bytes));

        assertThat(media().find("a")).isEmpty();
        assertThat(media().find("b")).as("the same picture").isEmpty();
        try (var files = Files.walk(folder.resolve("pictures"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsForgottenDoesNotComeAgainAfterARestartEither() throws IOException {
        var bytes = Album.picture("png", 5, 5);
        media().expect("a", new Source.Enclosed(bytes));
        comes("a");
        media().forget("a");
        media().forget("never-came");
        media().close();
        media = null;

        media().expect("a", new Source.Enclosed(bytes));
        media().expect("never-came", new Source.Enclosed(bytes));
        media().expect("fresh", new Source.Enclosed(Album.picture("png", 6, 6)));
        comes("fresh");

        assertThat(media().isExpected("a") || media().isExpected("never-came")).isFalse();
        assertThat(media().find("a")).isEmpty();
        assertThat(media().find("never-came")).isEmpty();
    }

    @Test
    void aSealIsOpenedBeforeAnybodyLooks() throws IOException {
        var bytes = Album.picture("png", 30, 30);
        var closed = bytes.clone();
        closed[0] ^= 0x55;
        host.gives("/s", 200, closed);
        media().expect("s", new Source.Address(host.at(NAME, "/s"), Map.of("X-Key", "k"), closedBytes -> {
            closedBytes[0] ^= 0x55;
            return closedBytes;
        }));
        comes("s");
        assertThat(host.asked()).containsExactly("/s k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.com/a",
                "http://example.com.evil.example/a",
                "ftp://media.example.com/a",
                "http://media.example.com@127.0.0.1/a",
                "http://127.0.0.1/a",
                "http://2130706433/a",
                "http://0177.0.0.1/a",
                "http://0x7f.1/a",
                "http://[::1]/a",
                "http://[::ffff:127.0.0.1]/a",
                "http://localhost/a",
                "file:///etc/passwd",
                "http:///a",
                "http://cdn.example.com.:80/a"
            })
    void whatIsNotOnTheListIsNotEvenAskedFor(String address) {
        expect("x", URI.create(address));
        isGivenUp("x");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideIsNotDialled() throws IOException {
        open = new PublicAddress();
        host.gives("/a", 200, Album.picture("png", 5, 5));
        expect("x", host.at(NAME, "/a"));
        isGivenUp("x");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideTooIsNotDialledAtAll() throws IOException {
        answers.clear();
        answers.add(List.of(HERE, InetAddress.getByName("10.0.0.1")));
        open = address -> !address.isSiteLocalAddress();
        host.gives("/a", 200, Album.picture("png", 5, 5));
        expect("x", host.at(NAME, "/a"));
        isGivenUp("x");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aNameThatSaysSomethingElseAMomentLaterChangesNothing() throws IOException {
        var asked = new AtomicInteger();
        answers.clear();
        answers.add(List.of(HERE));
        answers.add(List.of(InetAddress.getByName("192.0.2.1")));
        open = address -> asked.incrementAndGet() > 0 && address.equals(HERE);
        host.gives("/a", 200, Album.picture("png", 5, 5));
        expect("x", host.at(NAME, "/a"));
        comes("x");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRedirectIsLookedAtLikeTheFirstStep() throws IOException {
        host.gives("/in", 302, new byte[0], "Location", "http://localhost/secret")
                .gives(
                        "/on",
                        302,
                        new byte[0],
                        "Location",
                        host.at("a.cdn.example.com", "/b").toString())
                .gives("/b", 200, Album.picture("png", 5, 5))
                .gives("/round", 302, new byte[0], "Location", "/round");
        expect("in", host.at(NAME, "/in"));
        expect("round", host.at(NAME, "/round"));
        media().expect("on", new Source.Address(host.at(NAME, "/on"), Map.of("X-Key", "k"), Source.Seal.NONE));
        comes("on");
        isGivenUp("in");
        isGivenUp("round");
        assertThat(host.asked()).contains("/on k", "/b null");
    }

    @Test
    void aRedirectToANameThatNowLeadsInsideIsNotFollowed() throws IOException {
        answers.clear();
        answers.add(List.of(HERE));
        answers.add(List.of(InetAddress.getByName("10.0.0.1")));
        open = address -> !address.isSiteLocalAddress();
        host.gives("/a", 302, new byte[0], "Location", "/b").gives("/b", 200, Album.picture("png", 5, 5));
        expect("x", host.at(NAME, "/a"));
        isGivenUp("x");
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsGivenUp() throws IOException {
        largest = 2_000;
        host.gives("/big", 200, new byte[2_001]);
        expect("x", host.at(NAME, "/big"));
        media().expect("y", new Source.Enclosed(new byte[2_001]));
        isGivenUp("x");
        isGivenUp("y");
    }

    @Test
    void aReferenceIsNeverAPath() throws IOException {
        media().expect("../../etc/passwd", new Source.Enclosed(Album.picture("png", 5, 5)));
        comes("../../etc/passwd");
        assertThat(media().find("../../etc/shadow")).isEmpty();
        assertThat(folder.resolveSibling("etc")).doesNotExist();
    }

    private void expect(String reference, URI from) {
        media().expect(reference, new Source.Address(from, Map.of(), Source.Seal.NONE));
    }

    private byte[] comes(String reference) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> media().find(reference), found -> found.isPresent())
                .orElseThrow()
                .bytes();
    }

    private void isGivenUp(String reference) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !media().isExpected(reference));
        assertThat(media().find(reference)).isEmpty();
    }
}
