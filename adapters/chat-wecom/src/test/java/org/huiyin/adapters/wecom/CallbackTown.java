package org.huiyin.adapters.wecom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.callback.CallbackLink;
import org.huiyin.adapters.wecom.callback.CallbackSettings;
import org.huiyin.adapters.wecom.callback.Caller;
import org.huiyin.media.PaperMedia;

/** A bot that is called, and WeCom which calls it. */
final class CallbackTown implements AutoCloseable {
    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final CallbackSettings.Locks LOCKS = new CallbackSettings.Locks("tok", KEY);

    final FakeApi api = new FakeApi();
    final PaperMedia album = new PaperMedia();
    final Ear ear = new Ear();
    final WecomPlatform platform;
    final Caller caller;
    private final AtomicInteger count = new AtomicInteger();
    private final NettyTransport transport =
            new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system()));

    CallbackTown() throws Exception {
        var settings = new CallbackSettings(SocketTown.BOT, "/wecom/bot", LOCKS, api.base(), Duration.ofMillis(1_500));
        var around = new Surroundings(InstantSource.system(), new Random(7), album);
        platform = new WecomPlatform(List.of(new CallbackLink(settings, around, transport)));
        transport.start();
        caller = new Caller(
                LOCKS, URI.create("http://127.0.0.1:" + transport.address().getPort() + "/wecom/bot"));
    }

    CallbackTown open() {
        platform.start(ear);
        return this;
    }

    /** Calls with an address that takes one answer. */
    HttpResponse<String> calls(ObjectNode body) throws Exception {
        body.put("response_url", api.base() + "/cgi-bin/aibot/response?response_code=" + count.incrementAndGet());
        return caller.calls(body.toString());
    }

    @Override
    public void close() {
        platform.stop();
        transport.stop(Duration.ofSeconds(1));
        api.close();
    }
}
