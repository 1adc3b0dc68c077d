package org.huiyin.adapters.wecom.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;

/** WeCom's reports, as far as they are shown to an application of the company. */
final class FakeReports implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final NettyTransport transport =
            new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system()));

    final AtomicInteger tokens = new AtomicInteger();
    final AtomicInteger pulls = new AtomicInteger();
    final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    /** Pages of reports, each a list of objects in JSON. */
    volatile List<String> pages = List.of();

    volatile int errcode;

    /** The token that is still good. */
    volatile String good = "t1";

    FakeReports() {
        transport
                .exchange("GET", "/cgi-bin/gettoken", this::token)
                .exchange("POST", "/cgi-bin/report/resident/get_order_list", this::list)
                .exchange("GET", "/cgi-bin/media/get", request -> Reply.of(200, "video/mp4", Body.of("film")));
        try {
            transport.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + transport.address().getPort());
    }

    private Reply token(Request request) {
        boolean isKnown = request.query("corpsecret").orElse("").equals("s");
        good = "t" + tokens.incrementAndGet();
        return Reply.json(
                isKnown
                        ? "{\"errcode\":0,\"access_token\":\"" + good + "\",\"expires_in\":7200}"
                        : "{\"errcode\":40001,\"errmsg\":\"no\"}");
    }

    private Reply list(Request request) throws Exception {
        if (!request.query("access_token").orElse("").equals(good)) {
            return Reply.json("{\"errcode\":42001,\"errmsg\":\"old\"}");
        }
        var body = json.readTree(request.body().text());
        asked.add(body);
        int page = body.path("cursor").asInt(0);
        var next = page + 1 < pages.size() ? Integer.toString(page + 1) : "";
        if (next.isEmpty()) {
            pulls.incrementAndGet();
        }
        var reports = page < pages.size() ? pages.get(page) : "";
        return Reply.json(
                "{\"errcode\":" + errcode + ",\"next_cursor\":\"" + next + "\",\"order_list\":[" + reports + "]}");
    }

    @Override
    public void close() {
        transport.stop(Duration.ofSeconds(1));
    }
}
