package org.huiyin.app.doors;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.door.CommandRoom;
import org.huiyin.ledger.Store;
import org.huiyin.text.Phrase;

/** Says what doors have to tell in the command room at the top of the town. */
public final class NotesOfDoors implements CommandRoom {
    private final Store store;
    private final Supplier<Town> town;
    private final InstantSource clock;

    public NotesOfDoors(Store store, Supplier<Town> town, InstantSource clock) {
        this.store = store;
        this.town = town;
        this.clock = clock;
    }

    @Override
    public void tell(Phrase phrase, String about) {
        var roster = town.get().roster();
        var now = clock.instant();
        var local = now.atZone(roster.zone());
        var at = town.get().limits().morning(local).orElse(now);
        store.inTransaction(ledger -> {
            roster.commandRooms(roster.grids().root().id())
                    .forEach(room -> ledger.queue(new Outgoing(
                            String.join(
                                    "/",
                                    about,
                                    phrase.key(),
                                    room.id(),
                                    local.toLocalDate().toString()),
                            new Target.ToGroup(room.id()),
                            phrase,
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            at,
                            Outgoing.Lane.ROUTINE)));
            return true;
        });
    }
}
