package org.huiyin.adapters.cap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.ledger.Store;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;

/** Where other systems fetch our live alerts: a feed, and each by its number. Nothing in them is about a person. */
public final class CapRoutes {
    private static final String ENDING = ".xml";
    private static final int MOST = 1_000;

    private final Store store;
    private final Supplier<CapWriter> writer;
    private final InstantSource clock;

    /** @param writer the one to write with now */
    public CapRoutes(Store store, Supplier<CapWriter> writer, InstantSource clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    public void open(Transport transport) {
        transport.exchange("GET", "/cap/feed.xml", this::feed);
        transport.exchange("GET", "/cap/{file}", this::alert);
    }

    private Reply feed(Request request) {
        var now = clock.instant();
        var notices = store.look(looks -> looks.notices().current(now, MOST));
        var feed = new Feed(writer.get()).of(notices, now);
        return xml("application/atom+xml", feed);
    }

    private Reply alert(Request request) {
        var file = request.parameter("file");
        if (!file.endsWith(ENDING)) {
            return Reply.of(404);
        }
        var code = file.substring(0, file.length() - ENDING.length());
        return store.look(looks -> looks.notices().notice(code))
                .filter(notice -> notice.state() == NoticeState.ENDED
                        || Feed.live(List.of(notice), clock.instant()).findAny().isPresent())
                .filter(notice -> !notice.drill())
                .filter(notice -> CapWriter.isFit(notice, CapIssue.Readers.ANYBODY))
                .map(notice -> writer.get()
                        .write(notice, CapIssue.of(notice, CapIssue.Status.ACTUAL, CapIssue.Readers.ANYBODY)))
                .map(alert -> xml(Feed.ALERT, alert.xml()))
                .orElseGet(() -> Reply.of(404));
    }

    private static Reply xml(String type, String document) {
        return Reply.of(200, type + "; charset=utf-8", Body.of(document)).with("cache-control", "no-store");
    }

    /** The alerts anybody may read that are live, as an Atom feed. */
    private static final class Feed {
        private static final String ATOM = "http://www.w3.org/2005/Atom";
        static final String ALERT = "application/cap+xml";

        private final CapWriter writer;

        Feed(CapWriter writer) {
            this.writer = writer;
        }

        /** Those of these notices that belong in it. */
        static Stream<Notice> live(List<Notice> notices, Instant now) {
            return notices.stream()
                    .filter(notice -> notice.state() == NoticeState.LIVE && !notice.drill())
                    .filter(notice -> notice.life().expires().isAfter(now))
                    .filter(notice -> CapWriter.isFit(notice, CapIssue.Readers.ANYBODY));
        }

        String of(List<Notice> notices, Instant now) {
            var live = live(notices, now)
                    .sorted(Comparator.comparing((Notice n) -> n.life().published())
                            .reversed())
                    .toList();
            var parts = new ArrayList<Content>();
            parts.add(atom("id", "urn:huiyin:cap:" + writer.sender().id()));
            parts.add(atom("title", writer.sender().organisation()));
            parts.add(atom("updated", (live.isEmpty() ? now : live.get(0).life().published()).toString()));
            parts.add(atom("author", atom("name", writer.sender().organisation())));
            live.forEach(notice -> parts.add(entry(notice)));
            return XmlText.of(Element.root("feed", ATOM, parts));
        }

        private Element entry(Notice notice) {
            var alert = writer.write(notice, CapIssue.of(notice, CapIssue.Status.ACTUAL, CapIssue.Readers.ANYBODY));
            var info = alert.root().first("info");
            return atom(
                    "entry",
                    atom("id", "urn:huiyin:cap:" + writer.sender().id() + ":" + notice.code()),
                    atom("title", info.flatMap(i -> i.text("headline")).orElse(notice.code())),
                    atom("updated", notice.life().published().toString()),
                    atom("summary", info.flatMap(i -> i.text("description")).orElse("")),
                    link("/cap/" + notice.code() + ".xml"));
        }

        private static Element link(String path) {
            var attributes = List.of(attribute("rel", "alternate"), attribute("type", ALERT), attribute("href", path));
            return new Element(new Element.Name("", ATOM, "link"), Map.of(), attributes, List.of(), 0);
        }

        private static Element.Attribute attribute(String name, String value) {
            return new Element.Attribute(new Element.Name("", "", name), value);
        }

        private static Element atom(String name, Content... content) {
            return new Element(new Element.Name("", ATOM, name), Map.of(), List.of(), List.of(content), 0);
        }

        private static Element atom(String name, String text) {
            return atom(name, new Content.Text(text));
        }
    }
}
