package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Body;
import org.huiyin.net.Cookie;
import org.huiyin.net.Reply;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    @Test
    void aPathParameterIsDecoded() {
        try (Town town = Town.with(t -> t.exchange(
                "GET",
                "/items/{code}/notes/{n}",
                r -> Reply.text(200, r.parameter("code") + "|" + r.parameter("n"))))) {
            assertThat(town.get("/items/%E7%BD%91%20%2B/notes/7").body()).isEqualTo("网 +|7");
        }
    }

    @Test
    void theLiteralPathWinsOverTheParameter() {
        try (Town town = Town.with(t -> t.exchange("GET", "/items/{code}", r -> Reply.text(200, "one"))
                .exchange("GET", "/items/new", r -> Reply.text(200, "new"))
                .exchange("POST", "/items/{code}", r -> Reply.text(200, "posted " + r.parameter("code"))))) {
            assertThat(town.get("/items/new").body()).isEqualTo("new");
            assertThat(town.get("/items/A1").body()).isEqualTo("one");
            assertThat(town.post("/items/new", "").body()).isEqualTo("posted new");
        }
    }

    @Test
    void queryHeadersAndCookiesArrive() {
        try (Town town = Town.with(t -> t.exchange(
                "GET",
                "/q",
                r -> Reply.text(
                        200,
                        r.query().get("a") + " " + r.query("b") + " " + r.header("X-Grid") + " " + r.cookie("sid")
                                + " " + r.headers().containsKey("x-grid") + " " + r.scheme() + " "
                                + r.remote().getAddress().isLoopbackAddress())))) {
            HttpResponse<String> reply = town.send(town.request("/q?a=1&a=%E4%BA%8C&b=x+y")
                    .header("X-Grid", "dq-1")
                    .header("Cookie", "other=1; sid=abc"));
            assertThat(reply.body()).isEqualTo("[1, 二] Optional[x y] Optional[dq-1] Optional[abc] true http true");
        }
    }

    @Test
    void aFormIsRead() {
        try (Town town = Town.with(
                t -> t.exchange("POST", "/form", r -> Reply.text(200, r.form().toString())))) {
            assertThat(town.post("/form", "place=%E4%B8%9C%E6%A1%A5+3&tag=a&tag=b&empty=")
                            .body())
                    .isEqualTo("{place=[东桥 3], tag=[a, b], empty=[]}");
            assertThat(town.post("/form", "a=%zz").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aCookieCarriesItsGuards() {
        Cookie cookie = Cookie.of("sid", "abc", true).lasting(Duration.ofHours(1));
        try (Town town = Town.with(t ->
                t.exchange("GET", "/in", r -> Reply.seeOther("/").with(cookie).with(Cookie.of("plain", "1", false))))) {
            HttpResponse<String> reply = town.get("/in");
            List<String> set = reply.headers().allValues("set-cookie");
            assertThat(reply.statusCode()).isEqualTo(303);
            assertThat(reply.headers().firstValue("location")).contains("/");
            assertThat(set).hasSize(2);
            assertThat(set.get(0))
                    .startsWith("sid=abc")
                    .contains("Max-Age=3600", "Path=/", "Secure", "HTTPOnly", "SameSite=Lax");
            assertThat(set.get(1)).doesNotContain("Secure", "Max-Age");
        }
    }

    @Test
    void everyReplyCarriesTheDefaultHeadersUnlessItSetsThem() {
        try (Town town = Town.with(
                t -> t.exchange("GET", "/framed", r -> Reply.html("<p>").with("X-Frame-Options", "SAMEORIGIN")))) {
            HttpResponse<String> framed = town.get("/framed");
            assertThat(framed.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(framed.headers().allValues("x-frame-options")).containsExactly("SAMEORIGIN");
            assertThat(framed.headers().firstValue("date")).isPresent();
            assertThat(town.get("/nowhere").headers().firstValue("x-frame-options"))
                    .contains("DENY");
        }
    }

    @Test
    void headIsAnsweredAsGetWithoutTheBody() {
        try (Town town = Town.with(t ->
                t.exchange("GET", "/big", r -> Reply.of(200, "text/plain", Body.of(new byte[200_000]))))) {
            HttpResponse<String> reply = town.send(town.request("/big").method("HEAD", BodyPublishers.noBody()));
            assertThat(reply.headers().firstValue("content-length")).contains("200000");
            assertThat(reply.body()).isEmpty();
            String twice = town.answerTo("HEAD /big HTTP/1.1\r\nhost: a\r\n\r\n"
                    + "HEAD /big HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
            assertThat(twice.split("200 OK", -1)).hasSize(3);
            assertThat(twice).hasSizeLessThan(1000);
        }
    }

    @Test
    void whatIsUnknownIsMissingAndWhatIsKnownNamesItsMethods() {
        try (Town town = Town.with(t -> t.exchange("PUT", "/items/{code}", r -> Reply.of(204))
                .exchange("GET", "/items/{code}", r -> Reply.of(204)))) {
            assertThat(town.get("/items").statusCode()).isEqualTo(404);
            assertThat(town.get("/items/").statusCode()).isEqualTo(404);
            HttpResponse<String> wrong = town.post("/items/a", "body");
            assertThat(wrong.statusCode()).isEqualTo(405);
            assertThat(wrong.headers().firstValue("allow")).contains("GET, HEAD, PUT");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aLargeReplyArrivesWhole() {
        byte[] large = "一二三四五六七八九十".repeat(200_000).getBytes(UTF_8);
        try (Town town =
                Town.with(t -> t.exchange("GET", "/large", r -> Reply.of(200, "text/plain", Body.of(large))))) {
            assertThat(town.get("/large").body().getBytes(UTF_8)).isEqualTo(large);
        }
    }

    @Test
    void bodiesWithAndWithoutALengthArrive() {
        try (Town town = Town.with(
                t -> t.exchange("POST", "/echo", r -> Reply.text(200, r.body().text())))) {
            assertThat(town.post("/echo", "报事".repeat(1000)).body()).isEqualTo("报事".repeat(1000));
            String chunked = town.answerTo("POST /echo HTTP/1.1\r\nhost: a\r\nconnection: close\r\n"
                    + "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertThat(chunked).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nabcde");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() {
        try (Town town = Town.with(t -> t.exchange(
                        "POST", "/echo", r -> Reply.text(200, r.body().text())));
                Line line = town.line()) {
            line.say("POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nexpect: 100-continue\r\n\r\n");
            assertThat(line.until("\r\n\r\n")).startsWith("HTTP/1.1 100 Continue");
            assertThat(line.say("hi").until("\r\n\r\nhi")).startsWith("HTTP/1.1 200 OK");
            line.say("POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 2000000\r\nexpect: 100-continue\r\n\r\n");
            assertThat(line.rest()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String path = i % 3 == 0 ? "/nothing" : "/n/" + i;
            all.append("GET ").append(path).append(" HTTP/1.1\r\nhost: a\r\n");
            all.append(i == 99 ? "connection: close\r\n\r\n" : "\r\n");
        }
        try (Town town =
                Town.with(t -> t.exchange("GET", "/n/{i}", r -> Reply.text(200, "<" + r.parameter("i") + ">")))) {
            String answers = town.answerTo(all.toString());
            int from = 0;
            for (int i = 0; i < 100; i++) {
                String expected = i % 3 == 0 ? "404 not found" : "<" + i + ">";
                int found = answers.indexOf(expected, from);
                assertThat(found).as(expected).isGreaterThanOrEqualTo(from);
                from = found + expected.length();
            }
        }
    }

    @Test
    void anOldClientIsAnsweredAndHungUpOn() {
        try (Town town = Town.with(t -> {})) {
            assertThat(town.answerTo("GET /alive HTTP/1.0\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("yes");
            assertThat(town.answerTo("GET http://anywhere/alive HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"))
                    .endsWith("yes");
        }
    }

    @Test
    void aHandlersBadRequestIsToldInItsWords() {
        try (Town town = Town.with(t -> t.exchange("GET", "/bad", r -> {
            throw new BadRequest("page: x (expected: a number)");
        }))) {
            HttpResponse<String> reply = town.get("/bad");
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.body()).contains("page: x (expected: a number)");
        }
    }

    @Test
    void aHeaderThatCannotBeSentIsAFaultNotAnInjection() {
        try (Town town = Town.with(t -> t.exchange(
                "GET", "/go", r -> Reply.seeOther(r.query("to").orElse("")).with(Cookie.of("a", "1", false))))) {
            HttpResponse<String> reply = town.get("/go?to=%0d%0aset-cookie:%20evil=1");
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.headers().firstValue("set-cookie")).isEqualTo(Optional.empty());
            assertThat(town.alive()).isTrue();
        }
    }
}
