package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huiyin.adapters.onebot.OneBotSettings.Secret;
import org.huiyin.chat.Account;
import org.huiyin.delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that post, and are posted to. */
final class HttpLinkTest {
    private final Hub hub = new Hub(10001);
    private HubWay.Posting way;
    private Rig rig;

    @BeforeEach
    void start() throws Exception {
        way = new HubWay.Posting(hub, Rig.TOKEN, Rig.SECRET);
        rig = new Rig(Rig.http(hub, way.api())).start();
        way.postsTo(rig.address("http", HttpLink.PATH));
    }

    @AfterEach
    void stop() {
        rig.close();
        way.close();
    }

    private int post(String text) {
        return way.post(hub.message(801, 20001, text).toString(), Rig.SECRET);
    }

    @Test
    void whatIsCommittedIsAnsweredAsTaken() {
        assertThat(post("停水了")).isEqualTo(204);
        assertThat(rig.ear.texts()).containsExactly("停水了");
    }

    @Test
    void whoAnswersNothingForAWhileIsStillHeard() {
        post("停水了");
        Rig.soon().until(() -> rig.account().state() == Account.State.CONNECTED);

        way.answers(false);
        Rig.soon().until(() -> rig.account().state() != Account.State.CONNECTED);
        way.answers(true);

        Rig.soon().until(() -> rig.account().state() == Account.State.CONNECTED);
    }

    @Test
    void whatIsNotCommittedIsAskedForAgainAndOfferedNevertheless() {
        rig.ear.isBusy(true);
        assertThat(post("停水了")).isEqualTo(503);
        rig.ear.isBusy(false);
        Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
    }

    @Test
    void aWrongSignatureIsRefusedBeforeAnythingIsRead() {
        assertThat(way.post("not even JSON", "some-other-secret")).isEqualTo(403);
        assertThat(way.post("not even JSON", Rig.SECRET)).isEqualTo(400);
        assertThat(rig.ear.offered()).isZero();
    }

    @Test
    void noSignatureIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(rig.address("http", HttpLink.PATH))
                .header("X-Self-ID", hub.account())
                .POST(HttpRequest.BodyPublishers.ofString(hub.lifecycle().toString()))
                .build();
        var reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(reply.statusCode()).isEqualTo(401);
    }

    @Test
    void anotherAccountUnderTheSameKeyIsRefused() {
        assertThat(way.post(new Hub(10009).message(1, 2, "停水了").toString(), Rig.SECRET))
                .isEqualTo(403);
        assertThat(rig.ear.offered()).isZero();
    }

    /** The second case of RFC 2202 has a short key; this is the first. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        var key = new Secret("\u000b".repeat(20));
        var bytes = "Hi There".getBytes(UTF_8);
        assertThat(key.signed(bytes, "sha1=b617318655057264e28bc0b6fb378c8ef146be00"))
                .isTrue();
        assertThat(key.signed(bytes, "sha1=B617318655057264E28BC0B6FB378C8EF146BE00"))
                .isTrue();
        assertThat(key.signed(bytes, "sha1=b617318655057264e28bc0b6fb378c8ef146be01"))
                .isFalse();
        assertThat(key.signed(bytes, "b617318655057264e28bc0b6fb378c8ef146be00"))
                .isFalse();
    }

    @Test
    void itIsConnectedWhenBothWaysWere() {
        Rig.soon().until(() -> rig.account().why().equals("nobody tells events"));
        post("停水了");
        rig.isNow(Account.State.CONNECTED);
    }

    @Test
    void aProgramThatIsGoneIsToldLater() {
        post("停水了");
        rig.isNow(Account.State.CONNECTED);
        way.close();
        assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.TryLater.class);
        rig.isNow(Account.State.CONNECTING);
    }

    @Test
    void aTokenThatIsNotTakenNeedsAPerson() throws Exception {
        var strict = new HubWay.Posting(hub, "another-token-here", Rig.SECRET);
        try (var town = new Rig(Rig.http(hub, strict.api())).start()) {
            town.isNow(Account.State.FROZEN);
            assertThat(town.account().why()).contains("403").doesNotContain(Rig.TOKEN);
        } finally {
            strict.close();
        }
    }
}
