package org.huiyin.adapters.cap;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.huiyin.ledger.Store;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
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
        var feed = new CapFeed(writer.get()).of(notices, now);
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
                        || CapFeed.live(List.of(notice), clock.instant())
                                .findAny()
                                .isPresent())
                .filter(notice -> !notice.drill())
                .filter(notice -> CapWriter.isFit(notice, CapIssue.Readers.ANYBODY))
                .map(notice -> writer.get()
                        .write(notice, CapIssue.of(notice, CapIssue.Status.ACTUAL, CapIssue.Readers.ANYBODY)))
                .map(alert -> xml(CapFeed.ALERT, alert.xml()))
                .orElseGet(() -> Reply.of(404));
    }

    private static Reply xml(String type, String document) {
        return Reply.of(200, type + "; charset=utf-8", Body.of(document)).with("cache-control", "no-store");
    }
}
