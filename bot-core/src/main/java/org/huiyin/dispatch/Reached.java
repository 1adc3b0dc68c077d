package org.huiyin.dispatch;

import java.util.Optional;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.informant.Alias;
import org.huiyin.ledger.Store;
import org.huiyin.message.Chat;

/**
 * The chat a target is reached in. Where an informant reads is known only while it is said.
 *
 * @param kept the same as it may be written down
 */
record Reached(Chat chat, Chat kept) {

    static Optional<Reached> by(Saying saying, Doors doors, Store store) {
        var alias = Alias.in(saying.outgoing().to().id());
        if (alias.isEmpty()) {
            return doors.chat(saying).map(chat -> new Reached(chat, chat));
        }
        return store.look(looks -> looks.informants().behind(alias.get().item()))
                .flatMap(person -> doors.chat(new Target.ToPerson(person)))
                .map(chat -> new Reached(chat, alias.get().masked(chat)));
    }
}
