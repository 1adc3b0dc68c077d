package org.huiyin.adapters.open311;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.key.KeyText;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Looks;
import org.huiyin.message.Chat;

/** What whoever reported holds: a token nobody can guess. The chat behind it is its digest; it is kept nowhere. */
record Slip(String token) {
    private static final int BYTES = 16;
    private static final int LENGTH = 2 * BYTES;
    private static final int SAID = 20;

    /** @param random unguessable */
    static Slip fresh(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Slip(HexFormat.of().formatHex(bytes));
    }

    /** The same call has the same: only whoever has the key can make it. */
    static Slip of(String key, String call) {
        return new Slip(KeyText.digest("slip\n" + key + "\n" + call).substring(0, LENGTH));
    }

    Chat chat() {
        var id = KeyText.digest("chat\n" + token).substring(0, LENGTH);
        return new Chat(Open311Kind.NAME, Open311Door.ACCOUNT, id, Chat.Kind.DIRECT);
    }

    /** The number of what came of it, and what was said of it last; empty where nothing was reported with it. */
    Optional<Tree.Fields> standing(Looks looks) {
        return looks.messages().recent(chat(), Instant.EPOCH, 1).stream()
                .findFirst()
                .map(heard -> Tree.Fields.none()
                        .with("service_request_id", number(heard))
                        .with("token", token)
                        .with("status_notes", lastSaid(looks)));
    }

    private static Optional<String> number(Heard heard) {
        return heard.subjects().stream().findFirst();
    }

    private Optional<String> lastSaid(Looks looks) {
        var asker = new Target.ToPerson(Open311Kind.NAME + ":" + chat().id());
        List<Saying> said = looks.sayings().recent(asker, Instant.EPOCH, SAID);
        return said.stream()
                .filter(saying -> saying.state() == DeliveryState.SENT)
                .flatMap(saying -> saying.text().stream())
                .reduce((earlier, later) -> later);
    }
}
