package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.huiyin.net.FileSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private final Path root;

    StaticFilesTest(@TempDir Path home) throws IOException {
        root = home.resolve("site");
        Files.createDirectories(root.resolve("css"));
        Files.writeString(root.resolve("a.js"), "let a");
        Files.writeString(root.resolve("css/a.css"), "p {}");
        Files.writeString(root.resolve(".hidden"), "secret");
        Files.writeString(home.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(root.resolve("out.txt"), home.resolve("secret.txt"));
    }

    private Town town() {
        return Town.with(t -> t.files("/d", new FileSource.Directory(root, "no-cache"))
                .files("/c", new FileSource.Classpath(getClass().getClassLoader(), "site/", "public, max-age=60"))
                .files("/jar", new FileSource.Classpath(getClass().getClassLoader(), "org/junit/", "no-cache")));
    }

    @Test
    void filesOfADirectoryAndOfTheClasspathAreServed() {
        try (Town town = town()) {
            assertThat(town.get("/d/a.js").body()).isEqualTo("let a");
            assertThat(town.get("/d/css/a.css").body()).isEqualTo("p {}");
            HttpResponse<String> resource = town.get("/c/css/site.css");
            assertThat(resource.body()).startsWith("body {");
            assertThat(resource.headers().firstValue("cache-control")).contains("public, max-age=60");
            assertThat(town.get("/jar/jupiter/api/Test.class").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.js, text/javascript; charset=utf-8",
        "b.css, text/css; charset=utf-8",
        "c.SVG, image/svg+xml",
        "d.woff2, font/woff2",
        "e.json, application/json",
        "f.webmanifest, application/manifest+json",
        "g.html, text/html; charset=utf-8",
        "h.unknown, application/octet-stream",
    })
    void theMediaTypeFollowsTheEnding(String name, String mediaType) throws IOException {
        Files.writeString(root.resolve(name), "x");
        try (Town town = town()) {
            assertThat(town.get("/d/" + name).headers().firstValue("content-type"))
                    .contains(mediaType);
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        try (Town town = town()) {
            for (String path : new String[] {"/d/a.js", "/c/css/site.css"}) {
                String tag = town.get(path).headers().firstValue("etag").orElseThrow();
                HttpResponse<String> again = town.send(town.request(path).header("If-None-Match", "\"x\", W/" + tag));
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("etag")).contains(tag);
                assertThat(town.send(town.request(path).header("If-None-Match", "\"x\""))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aFileChangedSinceIsSentAgain() {
        try (Town town = town()) {
            String changed =
                    town.get("/d/a.js").headers().firstValue("last-modified").orElseThrow();
            assertThat(town.send(town.request("/d/a.js").header("If-Modified-Since", changed))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(town.send(town.request("/d/a.js").header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(town.send(town.request("/d/a.js").header("If-Modified-Since", "nonsense"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aResourceComesZippedWhereTheClientCanUnzip() throws Exception {
        try (Town town = town()) {
            HttpResponse<InputStream> reply = town.client()
                    .send(
                            town.request("/c/css/site.css")
                                    .header("Accept-Encoding", "gzip, br")
                                    .build(),
                            BodyHandlers.ofInputStream());
            assertThat(reply.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(reply.headers().firstValue("vary")).contains("accept-encoding");
            assertThat(new String(new GZIPInputStream(reply.body()).readAllBytes(), UTF_8))
                    .isEqualTo(town.get("/c/css/site.css").body());
        }
    }

    @Test
    void headTellsTheSizeOnly() {
        try (Town town = town()) {
            HttpResponse<String> head = town.send(town.request("/d/a.js").method("HEAD", BodyPublishers.noBody()));
            assertThat(head.headers().firstValue("content-length")).contains("5");
            assertThat(head.body()).isEmpty();
            assertThat(town.post("/d/a.js", "").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void aLargeFileArrivesWhole() throws IOException {
        String large = "0123456789".repeat(300_000);
        Files.writeString(root.resolve("large.txt"), large);
        try (Town town = town()) {
            assertThat(town.get("/d/large.txt").body()).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "css/../../secret.txt",
                "%2e%2e/secret.txt",
                "%2e%2e%2fsecret.txt",
                "..%2fsecret.txt",
                "%252e%252e%252fsecret.txt",
                "..%252fsecret.txt",
                "..\\secret.txt",
                "..%5csecret.txt",
                "%c0%ae%c0%ae/secret.txt",
                "a.js%00.txt",
                "%00",
                "./a.js",
                "//etc/passwd",
                "/etc/passwd",
                "out.txt",
                ".hidden",
                "css/.hidden",
                "css",
                "css/",
                "",
                "a.js/",
                "missing.js",
            })
    void nothingOutsideIsEverServed(String path) {
        try (Town town = town()) {
            for (String prefix : new String[] {"/d/", "/c/", "/jar/"}) {
                String answer =
                        town.answerTo("GET " + prefix + path + " HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
                assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ").doesNotContain("secret");
            }
            assertThat(town.alive()).isTrue();
        }
    }
}
