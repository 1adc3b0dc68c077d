package org.huiyin.adapters.wecom;

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
import java.util.concurrent.CountDownLatch;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;

/** WeCom's HTTP interface, as far as bots that are called and robots of groups use it. */
final class FakeApi implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final NettyTransport transport =
            new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system()));
    private final CountDownLatch end = new CountDownLatch(1);

    /** Every request that came, with its query. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Every body of JSON that came. */
    final List<JsonNode> bodies = new CopyOnWriteArrayList<>();

    final List<String> uploads = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();

    volatile int errcode;
    volatile int status = 200;
    volatile boolean isSilent;

    FakeApi() {
        transport
                .exchange("POST", "/cgi-bin/aibot/response", this::said)
                .exchange("POST", "/cgi-bin/webhook/send", this::said)
                .exchange("POST", "/cgi-bin/webhook/upload_media", this::uploaded);
        try {
            transport.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + transport.address().getPort());
    }

    private Reply said(Request request) throws Exception {
        asked.add(request.path() + request.query());
        if (isSilent) {
            end.await();
        }
        if (status != 200) {
            return Reply.of(status);
        }
        var body = json.readTree(request.body().text());
        bodies.add(body);
        if (errcode == 0) {
            heard.add(FakeWecom.words(body));
        }
        return answer("");
    }

    private Reply uploaded(Request request) {
        asked.add(request.path() + request.query());
        uploads.add(request.header("content-type").orElse("") + "\n"
                + request.body().text());
        return answer(",\"type\":\"file\",\"media_id\":\"M1\",\"created_at\":\"1795300000\"");
    }

    private Reply answer(String more) {
        return Reply.json("{\"errcode\":" + errcode + ",\"errmsg\":\"whatever\"" + more + "}");
    }

    @Override
    public void close() {
        end.countDown();
        transport.stop(Duration.ofSeconds(1));
    }
}
