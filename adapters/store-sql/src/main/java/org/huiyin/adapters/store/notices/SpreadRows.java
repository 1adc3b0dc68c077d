package org.huiyin.adapters.store.notices;

import java.time.Instant;
import java.util.List;
import org.huiyin.notice.Reach;
import org.huiyin.notice.spread.Relay;
import org.huiyin.notice.spread.SpreadLedger;
import org.jdbi.v3.core.Handle;

/** The tables of who passed notices on, and of who is not asked about one yet. */
public final class SpreadRows implements SpreadLedger {
    private final Handle handle;

    public SpreadRows(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(Relay relay) {
        handle.createUpdate("""
                insert into notice_relay (notice, person, group_id, at) values (:notice, :person, :group, :at)
                on conflict do nothing""")
                .bind("notice", relay.notice())
                .bind("person", relay.person())
                .bind("group", relay.group())
                .bind("at", relay.at().toEpochMilli())
                .execute();
    }

    @Override
    public void hold(String notice, Reach.Asked asked) {
        handle.createUpdate("""
                insert into notice_held (notice, person, grid) values (:notice, :person, :grid)
                on conflict do nothing""")
                .bind("notice", notice)
                .bind("person", asked.person())
                .bind("grid", asked.grid())
                .execute();
    }

    @Override
    public void release(String notice) {
        handle.createUpdate("delete from notice_held where notice = :notice")
                .bind("notice", notice)
                .execute();
    }

    @Override
    public List<Relay> relays(String notice) {
        return handle.createQuery("""
                select notice, person, group_id, at from notice_relay
                where notice = :notice order by at, person, group_id""")
                .bind("notice", notice)
                .map((row, context) -> new Relay(
                        row.getString("notice"),
                        row.getString("person"),
                        row.getString("group_id"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    @Override
    public List<Reach.Asked> held(String notice) {
        return handle.createQuery("select person, grid from notice_held where notice = :notice order by person")
                .bind("notice", notice)
                .map((row, context) -> new Reach.Asked(row.getString("person"), row.getString("grid")))
                .list();
    }
}
