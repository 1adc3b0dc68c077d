package org.huiyin.line;

import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Saying;
import org.huiyin.grid.Person;
import org.huiyin.informant.Alias;
import org.huiyin.item.Item;
import org.huiyin.ledger.Looks;
import org.huiyin.message.Message;

/** Looks up for an informant, in private, what is theirs. */
final class InformantLoader {
    private static final int LATEST = 20;

    private InformantLoader() {}

    /** The items the speaker is behind; in a room they are nobody's. */
    static List<Item> own(Line.Draught one, Looks looks) {
        return one.message().chat().isDirect()
                ? looks.informants().of(one.speaker().id(), LATEST).stream()
                        .flatMap(code -> looks.items().item(code).stream())
                        .toList()
                : List.of();
    }

    /** What we said to them under an alias. */
    static Optional<Saying> saying(Message.Id id, Person speaker, Looks looks) {
        if (!id.chat().isDirect()) {
            return Optional.empty();
        }
        return looks.informants().of(speaker.id(), LATEST).stream()
                .flatMap(code -> looks.sayings().saying(new Alias(code).masked(id)).stream())
                .findFirst();
    }
}
