package org.huiyin.adapters.store.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.media.Fingerprint;
import org.huiyin.media.Glimpse;
import org.huiyin.media.PrintLedger;
import org.huiyin.message.Message;
import org.jdbi.v3.core.Handle;

/** The tables of what pictures look like. */
public final class PrintRows implements PrintLedger {
    private final Handle handle;
    private final Nouns nouns;

    public PrintRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    @Override
    public void shown(String reference, Message.Id message, Instant at) {
        handle.createUpdate("""
                insert into picture_print (reference, at, message) values (:reference, :at, :message)
                on conflict (reference) do update set message = excluded.message""")
                .bind("reference", reference)
                .bind("at", at.toEpochMilli())
                .bind("message", nouns.write(message))
                .execute();
    }

    @Override
    public void known(Glimpse glimpse, Instant at) {
        handle.createUpdate("""
                insert into picture_print (reference, at, print) values (:reference, :at, :print)
                on conflict (reference) do update set print = excluded.print""")
                .bind("reference", glimpse.reference())
                .bind("at", at.toEpochMilli())
                .bind("print", nouns.write(glimpse.print()))
                .execute();
    }

    @Override
    public void keep(OfNotice print) {
        handle.createUpdate("insert into notice_print (notice, print) values (:notice, :print) on conflict do nothing")
                .bind("notice", print.notice())
                .bind("print", nouns.write(print.print()))
                .execute();
    }

    @Override
    public void forget(Instant shownBefore, Instant endedBefore) {
        handle.createUpdate("delete from picture_print where at < :before")
                .bind("before", shownBefore.toEpochMilli())
                .execute();
        handle.createUpdate("""
                delete from notice_print
                where notice not in (select code from notice where ended_at >= :before)""").bind("before", endedBefore.toEpochMilli()).execute();
    }

    /** A message is forgotten, and with it that it showed anything. */
    public void forget(Message.Id message) {
        handle.createUpdate("delete from picture_print where message = :message")
                .bind("message", nouns.write(message))
                .execute();
    }

    @Override
    public Optional<Fingerprint> print(String reference) {
        return column("print", reference).map(print -> nouns.read(print, Fingerprint.class));
    }

    @Override
    public Optional<Message.Id> shownIn(String reference) {
        return column("message", reference).map(message -> nouns.read(message, Message.Id.class));
    }

    private Optional<String> column(String name, String reference) {
        return handle.createQuery("select " + name + " from picture_print where reference = :reference and " + name
                        + " is not null")
                .bind("reference", reference)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public List<OfNotice> ofNotices() {
        return handle.createQuery("select notice, print from notice_print order by notice, print")
                .map((row, context) ->
                        new OfNotice(row.getString("notice"), nouns.read(row.getString("print"), Fingerprint.class)))
                .list();
    }
}
