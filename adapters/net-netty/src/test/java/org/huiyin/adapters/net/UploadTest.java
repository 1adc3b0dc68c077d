package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.net.Part;
import org.huiyin.net.Reply;
import org.huiyin.net.Spool;
import org.huiyin.net.Transport.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    private final Path home;

    UploadTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void fieldsAndFilesArrive() {
        Upload describe = (request, parts) -> {
            StringBuilder said = new StringBuilder();
            for (Part part : parts) {
                said.append(described(part)).append('\n');
            }
            return Reply.text(200, said.toString());
        };
        try (Town town = town(1 << 20, describe)) {
            String picture = "\u0000\u0001".repeat(40_000);
            String body = field("note", "三组公厕堵了") + file("photo", "C:\\tmp\\../照片.jpg", picture) + file("none", "", "")
                    + file("small", "a.txt", "ab") + "--xx--\r\n";
            assertThat(upload(town, body).body())
                    .isEqualTo("note=三组公厕堵了\nphoto Optional[照片.jpg] Optional[image/x] 80000 true\n"
                            + "small Optional[a.txt] Optional[image/x] 2 true\n");
        }
        assertThat(left()).isEmpty();
    }

    private static String described(Part part) throws IOException {
        if (part instanceof Part.Field field) {
            return field.name() + "=" + field.value();
        }
        Part.Spooled file = (Part.Spooled) part;
        boolean whole = Files.size(file.file()) == file.size();
        return file.name() + " " + file.fileName() + " " + file.mediaType() + " " + file.size() + " " + whole;
    }

    @Test
    void aBodyThatIsNotMultipartIsOneFile() {
        try (Town town = town(1 << 20, (request, parts) -> {
            Part.Spooled body = (Part.Spooled) parts.get(0);
            return Reply.text(200, body.name() + Files.readString(body.file()) + body.fileName() + request.body());
        })) {
            assertThat(town.post("/up", "rows").body()).isEqualTo("bodyrowsOptional.empty0 bytes");
            assertThat(town.post("/up", "").body()).isEqualTo("bodyOptional.empty0 bytes");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aFileThatWasMovedAwayIsKept() throws IOException {
        Path kept = home.resolve("kept");
        try (Town town = town(1 << 20, (request, parts) -> {
            Files.move(((Part.Spooled) parts.get(0)).file(), kept);
            return Reply.of(204);
        })) {
            assertThat(town.post("/up", "rows").statusCode()).isEqualTo(204);
        }
        assertThat(kept).hasContent("rows");
        assertThat(left()).isEmpty();
    }

    @Test
    void anUploadMayBeLargerThanAnExchangeButNotThanItsLimit() {
        try (Town town =
                town(3 << 20, (request, parts) -> Reply.text(200, "" + ((Part.Spooled) parts.get(0)).size()))) {
            assertThat(town.post("/up", "a".repeat(3 << 20)).body()).isEqualTo("" + (3 << 20));
            assertThat(town.post("/up", "a".repeat((3 << 20) + 1)).statusCode()).isEqualTo(413);
            String chunked = "POST /up HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
                    + ("10000\r\n" + "a".repeat(65536) + "\r\n").repeat(60);
            assertThat(town.answerTo(chunked)).startsWith("HTTP/1.1 413 ");
            assertThat(town.alive()).isTrue();
            await().until(() -> left().isEmpty());
        }
    }

    @Test
    void aBrokenMultipartBodyIsA400() {
        try (Town town = town(1 << 20, (request, parts) -> Reply.of(204))) {
            assertThat(upload(town, "garbage").statusCode()).isEqualTo(400);
            assertThat(upload(town, file("photo", "a", "cut").substring(0, 80)).statusCode())
                    .isEqualTo(400);
            assertThat(upload(town, field("long", "a".repeat(70_000)) + "--xx--\r\n")
                            .statusCode())
                    .isEqualTo(400);
            HttpResponse<String> unbound = town.send(town.request("/up")
                    .header("content-type", "multipart/form-data")
                    .POST(BodyPublishers.ofString("x")));
            assertThat(unbound.statusCode()).isEqualTo(400);
            assertThat(town.alive()).isTrue();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aClientThatLeavesHalfWayLeavesNothingBehind() {
        try (Town town = town(1 << 20, (request, parts) -> Reply.of(204))) {
            try (Line line = town.line()) {
                line.say("POST /up HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n"
                        + "content-type: multipart/form-data; boundary=xx\r\n\r\n");
                line.say(file("photo", "a.jpg", "a".repeat(50_000)).getBytes(ISO_8859_1));
                await().until(() -> !left().isEmpty());
            }
            await().until(() -> left().isEmpty());
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void anUploadThatNeverEndsIsA408AndLeavesNothingBehind() {
        try (Town town = town(1 << 20, (request, parts) -> Reply.of(204));
                Line line = town.line().say("POST /up HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\nabc")) {
            assertThat(line.rest()).startsWith("HTTP/1.1 408 ");
            await().until(() -> left().isEmpty());
        }
    }

    private Town town(long limit, Upload handler) {
        return Town.with(Town.brisk(), t -> t.upload("/up", new Spool(home.resolve("spool"), limit), handler));
    }

    private static HttpResponse<String> upload(Town town, String body) {
        return town.send(town.request("/up")
                .header("content-type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    private static String field(String name, String value) {
        return "--xx\r\ncontent-disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "--xx\r\ncontent-disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\ncontent-type: image/x\r\n\r\n" + content + "\r\n";
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(home.resolve("spool"))) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
