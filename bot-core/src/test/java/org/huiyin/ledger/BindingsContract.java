package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.util.List;
import org.huiyin.binding.Binding;
import org.huiyin.binding.Pass;
import org.huiyin.delivery.Target;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.Test;

/** Who is who, and the codes that prove it. */
interface BindingsContract extends Opened {

    @Test
    default void theLatestBindingOfAGroupAndOfAMemberStands() {
        var oldRoom = new Binding.OfGroup(room("r1"), "g1");
        var newRoom = new Binding.OfGroup(room("r2"), "g1");
        var oldId = new Binding.OfMember("chat", "bot", "x1", "wang");
        var newId = new Binding.OfMember("chat", "bot", "x2", "wang");
        var elsewhere = new Binding.OfMember("other", "bot", "x1", "wang");
        write(ledger -> List.of(oldRoom, newRoom, oldId, elsewhere, newId)
                .forEach(binding -> ledger.bindings().bind(binding)));

        assertThat(bindings()).containsExactly(newRoom, elsewhere, newId);
    }

    @Test
    default void aRoomIsOneGroupAndAnIdOneMember() {
        write(ledger -> {
            ledger.bindings().bind(new Binding.OfGroup(room("r1"), "g1"));
            ledger.bindings().bind(new Binding.OfGroup(room("r1"), "g2"));
            ledger.bindings().bind(new Binding.OfMember("chat", "bot", "x1", "wang"));
            ledger.bindings().bind(new Binding.OfMember("chat", "bot", "x1", "li"));
        });

        assertThat(bindings())
                .containsExactly(
                        new Binding.OfGroup(room("r1"), "g2"), new Binding.OfMember("chat", "bot", "x1", "li"));
    }

    @Test
    default void aPassOpensOnceAndNotAfterItsTime() {
        var pass = new Pass("d1", new Target.ToPerson("wang"), NOON.plusSeconds(60));
        write(ledger -> ledger.bindings().issue(pass));

        assertThat(isOpen("d1", 59)).isTrue();
        assertThat(isOpen("d1", 60)).isFalse();
        assertThat(isOpen("d2", 0)).isFalse();
        write(ledger -> ledger.bindings().redeem("d1", NOON));
        assertThat(isOpen("d1", 1)).isFalse();
    }

    @Test
    default void aNewPassVoidsTheOldOne() {
        var later = NOON.plusSeconds(60);
        write(ledger -> {
            ledger.bindings().issue(new Pass("d1", new Target.ToPerson("wang"), later));
            ledger.bindings().issue(new Pass("d2", new Target.ToPerson("wang"), later));
            ledger.bindings().issue(new Pass("d3", new Target.ToGroup("wang"), later));
        });

        assertThat(isOpen("d1", 0)).isFalse();
        assertThat(isOpen("d2", 0)).isTrue();
        assertThat(isOpen("d3", 0)).isTrue();
    }

    private boolean isOpen(String digest, int seconds) {
        return store().look(looks ->
                looks.bindings().pass(digest, NOON.plusSeconds(seconds)).isPresent());
    }

    private List<Binding> bindings() {
        return store().look(looks -> looks.bindings().all());
    }

    private static Chat room(String id) {
        return new Chat("chat", "bot", id, Chat.Kind.ROOM);
    }
}
