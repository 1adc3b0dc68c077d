package org.huiyin.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.chat.Account;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bot that WeCom calls. */
final class CallbackLinkTest {
    private CallbackTown town;

    @BeforeEach
    void open() throws Exception {
        town = new CallbackTown().open();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theAddressIsVerifiedByOpeningWhatOnlyWeCanOpen() throws Exception {
        var reply = town.caller.verifies("1616140317555161061", true);
        assertThat(reply.body()).isEqualTo("1616140317555161061");
        assertThat(town.platform.accounts().get(0).state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void aStrangerIsShownNothing() throws Exception {
        var reply = town.caller.verifies("1616140317555161061", false);
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void whatIsSignedButBrokenIsRejected() throws Exception {
        assertThat(town.caller.calls("no json").statusCode()).isEqualTo(400);
        assertThat(town.caller.calls("[]").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasNothingToSaySaysSoClosedAndSigned() throws Exception {
        assertThat(town.caller.opens(town.calls(FakeWecom.text("m1", "停水了")))).isEqualTo("{}");
    }

    @Test
    void wecomIsAskedToComeAgainWhenThereIsNoRoom() throws Exception {
        town.ear.noRoom.set(5);
        assertThat(town.calls(FakeWecom.text("m1", "停水了")).statusCode()).isEqualTo(503);
    }

    @Test
    void eachMessageIsAnsweredOnce() throws Exception {
        town.calls(FakeWecom.text("m1", "停水了"));
        var message = town.ear.next();
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", message)))
                .isInstanceOf(Outcome.Sent.class);
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("再说一遍", message)))
                .isInstanceOf(Outcome.TryLater.class);
        assertThat(town.api.heard).containsExactly("收到");
    }

    @Test
    void anAnswerGoesToTheAddressOfItsMessage() throws Exception {
        town.calls(FakeWecom.text("m1", "停水了"));
        town.ear.next();
        town.calls(FakeWecom.text("m2", "停电了"));
        town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", town.ear.next()));
        assertThat(town.api.asked).singleElement().asString().contains("response_code=[2]");
    }

    @Test
    void anAnswerThatWasSurelyNotSaidMayBeSaidLater() throws Exception {
        town.calls(FakeWecom.text("m1", "停水了"));
        var message = town.ear.next();
        town.api.status = 503;
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", message)))
                .isInstanceOf(Outcome.TryLater.class);
        town.api.status = 200;
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", message)))
                .isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void anAddressThatIsNotWecomsIsNeverUsed() throws Exception {
        var body = FakeWecom.text("m1", "停水了");
        body.put("response_url", "http://127.0.0.1:9/cgi-bin/aibot/response?response_code=1");
        town.caller.calls(body.toString());
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", town.ear.next())))
                .isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void aClickIsRepliedWithTheChangedCard() throws Exception {
        town.calls(FakeWecom.text("m1", "停水了"));
        var quote = Optional.of(town.ear.next().id());
        var speech = new Speech("k", "今晚停水", List.of(), quote, List.of("收到", "有困难"));
        var sent = (Outcome.Sent) town.platform.say(SocketTown.ROOM, speech);
        assertThat(town.api.bodies.get(0).path("msgtype").asText()).isEqualTo("template_card");
        var reply = town.calls(FakeWecom.click("e1", sent.platformId(), "有困难"));
        var update = new JsonMapper().readTree(town.caller.opens(reply));
        assertThat(update.at("/response_type").asText()).isEqualTo("update_template_card");
        assertThat(update.at("/userids/0").asText()).isEqualTo("LiGrid");
        assertThat(update.at("/template_card/button_list").findValuesAsText("text"))
                .containsExactly("有困难");
    }

    @Test
    void aPictureIsOpenedWithTheBotsOwnKeyOrTheOneItBrings() throws Exception {
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        var body = FakeWecom.body("m1", "image");
        body.putObject("image").put("url", "https://example.invalid/a").put("aeskey", other);
        town.calls(body);
        var reference = town.ear.next().attachments().get(0).reference();
        var source =
                (Source.Address) Objects.requireNonNull(town.album.expected().get(reference));
        byte[] picture = {1, 2, 3};
        assertThat(source.seal().open(Aes.of(CallbackTown.KEY).close(picture))).isEqualTo(picture);
        assertThat(source.seal().open(Aes.of(other).close(picture))).isEqualTo(picture);
    }
}
