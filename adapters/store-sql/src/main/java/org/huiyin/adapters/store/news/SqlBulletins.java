package org.huiyin.adapters.store.news;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.news.Bulletin;
import org.huiyin.news.Bulletins;

/** The tables of subscriptions and of what waits for them. */
public final class SqlBulletins implements Bulletins {
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
                select b.subscription, b.subject, b.step, b.kind, b.at, s.failures
                from bulletin b join subscription s on s.name = b.subscription
                where s.stopped = 0 and s.next_at <= :now
                order by b.subscription, b.at, b.subject, b.step limit :limit""")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new Bulletin(
                        row.getString("subscription"),
                        row.getString("subject"),
                        row.getLong("step"),
                        row.getString("kind"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getInt("failures")))
                .list());
    }

    @Override
    public void settle(Bulletin bulletin) {
        database.briefly(handle -> {
            handle.execute("update subscription set failures = 0, next_at = 0 where name = ?", bulletin.subscription());
            return handle.execute(
                    "delete from bulletin where subscription = ? and subject = ? and step = ?",
                    bulletin.subscription(),
                    bulletin.subject(),
                    bulletin.step());
        });
    }

    @Override
    public void postpone(Bulletin bulletin, Instant until) {
        database.briefly(handle -> handle.execute(
                "update subscription set failures = failures + 1, next_at = ? where name = ?",
                until.toEpochMilli(),
                bulletin.subscription()));
    }

    @Override
    public void stop(String subscription) {
        database.briefly(handle -> {
            handle.execute("update subscription set stopped = 1 where name = ?", subscription);
            return handle.execute("delete from bulletin where subscription = ?", subscription);
        });
    }
}
