package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final NettyTransport transport =
            new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system()));
    private final Health health = new Health();

    @AfterEach
    void stop() {
        transport.stop(Duration.ZERO);
    }

    @Test
    void anOpenPortLivesBeforeItIsReady() throws IOException {
        health.register(transport);
        var web = new Web(transport.start().getPort());

        assertThat(web.status("/healthz")).isEqualTo(200);
        assertThat(web.status("/readyz")).isEqualTo(503);
    }

    @Test
    void readinessComesAndGoesWithTheTakingOfMessages() throws IOException {
        var taking = new AtomicBoolean(true);
        health.register(transport);
        var web = new Web(transport.start().getPort());

        health.follow(taking::get);
        assertThat(web.status("/readyz")).isEqualTo(200);
        taking.set(false);
        assertThat(web.status("/readyz")).isEqualTo(503);
        assertThat(web.status("/healthz")).isEqualTo(200);
    }
}
