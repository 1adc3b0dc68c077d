package org.huiyin.app.admin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.net.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command and the server it speaks to, over a real socket. */
class LiveServerTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path home;

    private static NettySettings settings() {
        return NettySettings.of(new InetSocketAddress("127.0.0.1", 0), InstantSource.system());
    }

    private AdminDoor serve(NettyTransport transport, Optional<Path> certificate) throws IOException {
        var door = AdminDoor.open(home, transport.start(), certificate, new SecureRandom());
        transport.exchange("GET", "/admin/echo", door.guarded(request -> Reply.text(200, "echo")));
        return door;
    }

    @Test
    void whoKnowsTheSecretIsLetInAndWhoKnowsAnotherIsNot() throws IOException {
        var transport = new NettyTransport(settings());
        try (var door = serve(transport, Optional.empty())) {
            assertThat(LiveServer.of(home).get("/admin/echo").body()).isEqualTo("echo");

            var stale = LiveServer.of(home);
            AdminDoor.open(home, transport.address(), Optional.empty(), new SecureRandom());
            assertThat(stale.get("/admin/echo").body()).isEqualTo("echo");
            assertThatThrownBy(() -> LiveServer.of(home).get("/admin/echo"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("401");
        } finally {
            transport.stop(Duration.ZERO);
        }
        assertThatThrownBy(() -> LiveServer.of(home)).hasMessageContaining("server.json is missing");
    }

    @Test
    void itsOwnCertificateIsTrustedUnderAnyNameAndNoOther() throws Exception {
        var tls = tls("town");
        var transport = new NettyTransport(settings().with(tls));
        try (var door = serve(transport, Optional.of(tls.certificate()))) {
            assertThat(LiveServer.of(home).get("/admin/echo").body()).isEqualTo("echo");

            AdminDoor.open(home, transport.address(), Optional.of(tls("another").certificate()), new SecureRandom());
            assertThatThrownBy(() -> LiveServer.of(home).get("/admin/echo"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("certificate");
        } finally {
            transport.stop(Duration.ZERO);
        }
    }

    /** Made out to a name that is not where the server is reached. */
    private NettySettings.Tls tls(String name) throws Exception {
        var file = home.resolve(name + ".p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=town.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        return new NettySettings.Tls(
                pem(name, "CERTIFICATE", keys.getCertificate(name).getEncoded()),
                pem(
                        name,
                        "PRIVATE KEY",
                        keys.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    }

    private Path pem(String name, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return Files.writeString(
                home.resolve(name + " " + kind),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
