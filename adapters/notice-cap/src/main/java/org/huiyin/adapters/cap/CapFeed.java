package org.huiyin.adapters.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;

/** The alerts anybody may read that are live, as an Atom feed. */
final class CapFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ALERT = "application/cap+xml";

    private final CapWriter writer;

    CapFeed(CapWriter writer) {
        this.writer = writer;
    }

    /** Those of these notices that belong in it. */
    static Stream<Notice> live(List<Notice> notices, Instant now) {
        return notices.stream()
                .filter(notice -> notice.state() == NoticeState.LIVE && !notice.drill())
                .filter(notice -> notice.moments().expires().isAfter(now))
                .filter(notice -> CapWriter.isFit(notice, CapIssue.Readers.ANYBODY));
    }

    String of(List<Notice> notices, Instant now) {
        var live = live(notices, now)
                .sorted(Comparator.comparing((Notice n) -> n.moments().published())
                        .reversed())
                .toList();
        var parts = new ArrayList<Content>();
        parts.add(atom("id", "urn:huiyin:cap:" + writer.sender().id()));
        parts.add(atom("title", writer.sender().organisation()));
        parts.add(atom("updated", (live.isEmpty() ? now : live.get(0).moments().published()).toString()));
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
                atom("updated", notice.moments().published().toString()),
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
