package org.huiyin.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.junit.jupiter.api.Test;

final class BeatTest {
    private static final Message.Id MESSAGE = new Message.Id(new Chat("p", "bot", "c", Chat.Kind.ROOM), "m");

    private static Receipt kept(Change... changes) {
        return new Receipt.Kept(new Decision(new Verdict(Verdict.Outcome.OPENED, ""), List.of(changes)));
    }

    @Test
    void aBatchIsAboutAllThatItsMessagesAreAbout() {
        var beat = Beat.of(List.of(
                kept(new Change.Link(MESSAGE, "A1000C")),
                new Receipt.Again(),
                kept(new Change.Link(MESSAGE, "A1001E"), new Change.Cancel(Due.What.CLAIM_LATE, "A1001E"))));

        assertThat(beat).isEqualTo(new Beat.About(Set.of("A1000C", "A1001E")));
    }

    @Test
    void idleTalkIsAboutNothing() {
        assertThat(Beat.of(List.of(kept()))).isEqualTo(new Beat.About(Set.of()));
    }

    @Test
    void whatNobodyCanPlaceMayBeAboutAnything() {
        var beat = Beat.of(
                List.of(kept(new Change.Link(MESSAGE, "A1000C")), kept(new Change.Unlearn("u-chen", Instant.EPOCH))));

        assertThat(beat).isEqualTo(new Beat.Anything());
    }
}
