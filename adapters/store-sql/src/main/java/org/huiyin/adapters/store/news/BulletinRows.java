package org.huiyin.adapters.store.news;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.adapters.store.history.Chain;
import org.huiyin.notice.Notice;
import org.jdbi.v3.core.Handle;

/** Bulletins as they are written, inside the transaction of their step: one for each subscription, mostly none. */
public final class BulletinRows {
    private static final String OF_ITEM = """
            insert into bulletin (subscription, subject, step, kind, at)
            select name, ?, ?, ?, ? from subscription where stopped = 0""";

    private final Handle handle;

    public BulletinRows(Handle handle) {
        this.handle = handle;
    }

    /** The steps of an item that were just added. */
    public void add(String item, List<Chain.Step> steps) {
        var batch = handle.prepareBatch(OF_ITEM);
        steps.forEach(step -> batch.add(item, step.seq(), kind("item", step.type()), step.at()));
        batch.execute();
    }

    /** A notice that is about to be written, if it stands otherwise than before. */
    public void add(Notice notice) {
        handle.createUpdate("""
                insert into bulletin (subscription, subject, step, kind, at)
                select name, :code, :step, :kind, :at from subscription where stopped = 0
                    and not exists (select 1 from notice where code = :code and state = :state)""")
                .bind("code", notice.code())
                .bind("step", notice.version() + 1)
                .bind("kind", kind("notice", notice.state().name()))
                .bind("at", at(notice).toEpochMilli())
                .bind("state", notice.state())
                .execute();
    }

    private static Instant at(Notice notice) {
        return notice.life().ended().orElse(notice.life().published());
    }

    private static String kind(String subject, String what) {
        return subject + "." + what.toLowerCase(Locale.ROOT);
    }
}
