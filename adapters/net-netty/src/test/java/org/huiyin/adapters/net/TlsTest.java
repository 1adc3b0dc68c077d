package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.huiyin.net.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path home;

    TlsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void withACertificateTheTransportSpeaksTls() throws Exception {
        KeyStore keys = keys();
        NettySettings.Tls tls = new NettySettings.Tls(
                pem("CERTIFICATE", keys.getCertificate("town").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("town", PASSWORD).getEncoded()));
        NettySettings settings = NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system());
        try (Town town = Town.with(
                settings.with(tls),
                t -> t.exchange(
                        "POST",
                        "/echo",
                        r -> Reply.text(200, r.scheme() + r.body().size())))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keys)).build();
            URI uri = URI.create("https://localhost:" + town.port() + "/echo");
            for (int size : new int[] {5, 900_000}) {
                HttpRequest request = HttpRequest.newBuilder(uri)
                        .POST(BodyPublishers.ofByteArray(new byte[size]))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo("https" + size);
            }
            assertThat(town.answerTo("GET /alive HTTP/1.1\r\nhost: a\r\n\r\n")).doesNotContain("HTTP/1.1");
            HttpRequest again = HttpRequest.newBuilder(uri).GET().build();
            assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        NettySettings settings = NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system())
                .with(new NettySettings.Tls(home.resolve("none.pem"), home.resolve("none.key")));
        assertThatThrownBy(() -> new NettyTransport(settings).start())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.pem");
    }

    private KeyStore keys() throws Exception {
        Path file = home.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int exit = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "town",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private Path pem(String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return Files.writeString(
                home.resolve(kind + ".pem"),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("town", keys.getCertificate("town"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
