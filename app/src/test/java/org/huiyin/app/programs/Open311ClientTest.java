package org.huiyin.app.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client of others, the npm package "open311", lists, files and follows. Left out where Node or the registry is
 * missing. The two parsers of XML it asks for are not needed for JSON, and one of them is in no registry: nothing stands
 * for them.
 */
class Open311ClientTest {
    private static final String CLIENT = "open311@0.0.12";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private record Run(int code, String out) {}

    private Run run(String... words) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            return new Run(-1, "");
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(120, TimeUnit.SECONDS) ? process.exitValue() : -1, out);
    }

    private boolean isInstalled() throws Exception {
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        boolean installed = run(
                                        "npm",
                                        "install",
                                        "--no-audit",
                                        "--no-fund",
                                        "--ignore-scripts",
                                        "--no-save",
                                        "request@2.88.2",
                                        "lodash@2.4.2")
                                .code()
                        == 0
                && run("npm", "pack", CLIENT).code() == 0
                && run("tar", "xzf", "open311-0.0.12.tgz").code() == 0;
        for (String parser : List.of("sparkxml", "xml2json")) {
            var stub = Files.createDirectories(folder.resolve("node_modules").resolve(parser));
            Files.writeString(stub.resolve("index.js"), "module.exports = {};");
        }
        return installed;
    }

    @Test
    void aClientOfOthersListsFilesAndFollows() throws Exception {
        assumeTrue(isInstalled(), "no Node, or no registry to have " + CLIENT + " from");
        Files.write(
                folder.resolve("client.js"),
                Open311ClientTest.class
                        .getResourceAsStream("/open311/client.js")
                        .readAllBytes());
        try (var town = new ApiTown(folder, "platforms: {sandbox: {enabled: true}, open311: {enabled: true}}\n")) {
            var key = town.key("app", "open311", "");
            var filed = client(town, key, "file");
            var code = town.onlyItem().code();
            assertThat(filed.path("service_request_id").asText()).isEqualTo(code);
            assertThat(client(town, key, "follow", code).path("status").asText())
                    .isEqualTo("open");

            town.says("u-mei", "g-work", code + "认领");
            town.says("u-mei", "g-work", code + "办结，灯换好了");

            assertThat(client(town, key, "follow", code).path("status").asText())
                    .isEqualTo("closed");
        }
    }

    private JsonNode client(ApiTown town, String key, String... what) throws Exception {
        var words = new ArrayList<>(
                List.of("node", "client.js", town.at("/open311/discovery.json").toString(), key));
        words.addAll(List.of(what));
        var run = run(words.toArray(String[]::new));
        assertThat(run.code())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return JSON.readTree(run.out());
    }
}
