package org.huiyin.adapters.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.chat.Inbox;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.Pulse;
import org.huiyin.media.Developed;
import org.huiyin.media.Fingerprint;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Media;
import org.huiyin.message.Message;

/** The sandbox on a real server, before an inbox that writes down what it takes. */
final class TownHall implements AutoCloseable {
    static final Instant NOW = Instant.parse("2024-06-03T02:40:00Z");

    final PaperPages pages = new PaperPages();
    final Bookshelf stories = new Bookshelf();
    final List<Message> taken = new CopyOnWriteArrayList<>();
    final SandboxPlatform platform;
    private final List<Runnable> beats = new CopyOnWriteArrayList<>();
    private final NettyTransport transport;
    private final InetSocketAddress address;
    /** What the pictures that came look like. */
    final List<Glimpse> glimpses = new CopyOnWriteArrayList<>();

    volatile Inbox inbox = this::take;

    TownHall(Path photos) throws IOException {
        this(photos, 0);
    }

    TownHall(Path photos, int port) throws IOException {
        InstantSource clock = InstantSource.fixed(NOW);
        transport = new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", port), clock));
        Pulse pulse = listener -> {
            beats.add(listener);
            return () -> beats.remove(listener);
        };
        platform = new SandboxPlatform(
                transport,
                new SandboxPlatform.Town(Clearwater.roster(), pages, pulse, stories),
                TownHall::words,
                new SandboxPlatform.Album(photos, TownHall::retouched, glimpses::add),
                clock);
        address = transport.start();
    }

    /** A darkroom for which a picture is what begins like one; what stands behind the place is left out. */
    private static Developed retouched(byte[] raw) throws IOException {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("\u0089PNG") && !text.startsWith("\u00ff\u00d8\u00ff") && !text.startsWith("GIF8")) {
            throw new IOException("no picture");
        }
        int place = text.indexOf("GPS");
        var content = new Media.Content(place < 0 ? raw : Arrays.copyOf(raw, place), "image/png");
        return new Developed(content, new Fingerprint(List.of(new Fingerprint.View(raw.length, 0, 0, 0))));
    }

    /** The bot is there from now on. */
    TownHall open() {
        platform.start(message -> inbox.take(message));
        return this;
    }

    int port() {
        return address.getPort();
    }

    void beat() {
        beats.forEach(Runnable::run);
    }

    CompletionStage<Inbox.Taken> take(Message message) {
        if (taken.stream().anyMatch(m -> m.id().equals(message.id()))) {
            return CompletableFuture.completedFuture(new Inbox.Taken.Again());
        }
        taken.add(message);
        var verdict = new Verdict(Verdict.Outcome.CHATTER, "acts/chatter");
        pages.heard.add(new Heard(message, message.sender().id(), NOW, verdict, List.of()));
        beat();
        return CompletableFuture.completedFuture(new Inbox.Taken.Kept());
    }

    @Override
    public void close() {
        platform.stop();
        transport.stop(Duration.ofSeconds(2));
    }

    static Map<String, String> words(Locale locale) {
        boolean isChinese = locale.getLanguage().equals("zh");
        var words = new LinkedHashMap<String, String>();
        words.put("story.water-cut", isChinese ? "停水的早晨" : "A morning without water");
        words.put("story.wanted-photo", isChinese ? "一张协查照片" : "A wanted notice");
        words.put("story.typhoon-roll-call", isChinese ? "台风转移点名" : "A roll call before the typhoon");
        words.put("matter.street_lamp", isChinese ? "路灯不亮" : "Street lamp out");
        words.put("matter.power_outage", isChinese ? "停电" : "Power cut");
        words.put("matter.water_outage", isChinese ? "停水" : "Water cut");
        words.put("matter.manhole_cover", isChinese ? "井盖破损" : "Manhole cover");
        var file = Path.of("../../rules/text/sandbox_" + (isChinese ? "zh_CN" : "en") + ".properties");
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    words.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip().replace("\\s", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
