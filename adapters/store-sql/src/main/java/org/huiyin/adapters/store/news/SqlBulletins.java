package org.huiyin.adapters.store.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.news.Bulletin;
import org.huiyin.news.Bulletins;
import org.huiyin.news.Subscriber;
import org.jdbi.v3.core.Handle;

/** The tables of subscriptions and of what waits for them. */
public final class SqlBulletins implements Bulletins {
    private static final String ONE = " where subscription = ? and subject = ? and step = ?";

    private final Database database;

    public SqlBulletins(Database database) {
        this.database = database;
    }

    @Override
    public void subscribe(Set<String> subscriptions) {
        database.briefly(handle -> {
            for (String name : handle.createQuery("select name from subscription")
                    .mapTo(String.class)
                    .list()) {
                if (!subscriptions.contains(name)) {
                    handle.execute("delete from bulletin where subscription = ?", name);
                    handle.execute("delete from subscription where name = ?", name);
                }
            }
            subscriptions.forEach(name -> handle.execute("""
                    insert into subscription (name, stopped, failures, next_at) values (?, 0, 0, 0)
                    on conflict (name) do update set stopped = 0, next_at = 0""", name));
            return subscriptions.size();
        });
    }

    @Override
    public List<Bulletin> due(Instant now, int limit) {
        return database.look(handle -> handle.createQuery("""
                select b.subscription, b.subject, b.step, b.kind, b.at, coalesce(b.offered_at, b.at) as offered_at,
                    s.failures
                from bulletin b join subscription s on s.name = b.subscription
                where s.stopped = 0 and s.next_at <= :now and b.given_up_at is null
                order by b.subscription, b.at, b.subject, b.step limit :limit""")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new Bulletin(
                        row.getString("subscription"),
                        row.getString("subject"),
                        row.getLong("step"),
                        row.getString("kind"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Instant.ofEpochMilli(row.getLong("offered_at")),
                        row.getInt("failures")))
                .list());
    }

    @Override
    public void told(Bulletin bulletin, Instant at) {
        database.briefly(handle -> {
            handle.execute(
                    "update subscription set failures = 0, next_at = 0, told_at = ? where name = ?",
                    at.toEpochMilli(),
                    bulletin.subscription());
            return remove(bulletin, handle);
        });
    }

    @Override
    public void settle(Bulletin bulletin) {
        database.briefly(handle -> remove(bulletin, handle));
    }

    private static int remove(Bulletin bulletin, Handle handle) {
        return handle.execute(
                "delete from bulletin" + ONE, bulletin.subscription(), bulletin.subject(), bulletin.step());
    }

    @Override
    public void postpone(Bulletin bulletin, Instant at, Instant until) {
        database.briefly(handle -> handle.execute(
                "update subscription set failures = failures + 1, failed_at = ?, next_at = ? where name = ?",
                at.toEpochMilli(),
                until.toEpochMilli(),
                bulletin.subscription()));
    }

    @Override
    public void giveUp(Bulletin bulletin, Instant at) {
        database.briefly(handle -> {
            handle.execute(
                    "update subscription set failed_at = ? where name = ?", at.toEpochMilli(), bulletin.subscription());
            return handle.execute(
                    "update bulletin set given_up_at = ?" + ONE,
                    at.toEpochMilli(),
                    bulletin.subscription(),
                    bulletin.subject(),
                    bulletin.step());
        });
    }

    @Override
    public int again(String subscription, Instant now) {
        return database.briefly(handle -> {
            handle.execute("update subscription set next_at = 0 where name = ?", subscription);
            return handle.execute(
                    "update bulletin set given_up_at = null, offered_at = ?"
                            + " where subscription = ? and given_up_at is not null",
                    now.toEpochMilli(),
                    subscription);
        });
    }

    @Override
    public void forget(Instant before) {
        database.briefly(handle -> handle.execute("delete from bulletin where given_up_at < ?", before.toEpochMilli()));
    }

    @Override
    public List<Subscriber> subscribers() {
        return database.look(handle -> handle.createQuery("""
                select s.name, s.stopped, s.failures, s.told_at, s.failed_at, s.next_at,
                    (select count(*) from bulletin b
                        where b.subscription = s.name and b.given_up_at is null) as waiting,
                    (select count(*) from bulletin b
                        where b.subscription = s.name and b.given_up_at is not null) as given_up
                from subscription s order by s.name""")
                .map((row, context) -> new Subscriber(
                        row.getString("name"),
                        row.getInt("stopped") == 1,
                        row.getInt("failures"),
                        moment(row, "told_at"),
                        moment(row, "failed_at"),
                        moment(row, "next_at"),
                        row.getLong("waiting"),
                        row.getLong("given_up")))
                .list());
    }

    /** Nothing, and the beginning of time, are no moment. */
    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    @Override
    public void stop(String subscription) {
        database.briefly(handle -> {
            handle.execute("update subscription set stopped = 1 where name = ?", subscription);
            return handle.execute("delete from bulletin where subscription = ?", subscription);
        });
    }
}
