package org.huiyin.adapters.store.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.adapters.store.memory.HeardNotice;
import org.huiyin.adapters.store.memory.Remembered;
import org.huiyin.adapters.store.news.BulletinRows;
import org.huiyin.ledger.Notices;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Replies;
import org.huiyin.notice.Reply;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of notices, and what came back on them. */
public final class NoticeRows implements Notices {
    private static final String INSERT = """
            insert into notice (code, number, version, kind, state, published_at, ended_at, body)
            values (:code, (select coalesce(max(number), 0) + 1 from notice), :written, :kind, :state, :published,
                :ended, :body)
            on conflict do nothing""";
    private static final String SELECT = """
            select code, version,
                coalesce((select max(turn) from notice_reply where notice_reply.notice = notice.code), 0) as turn
            from notice""";
    private static final String UPDATE = """
            update notice set version = :written, kind = :kind, state = :state, published_at = :published,
                ended_at = :ended, body = :body
            where code = :code and version = :version""";

    private final Handle handle;
    private final Nouns nouns;
    private final ReplyRows replies;
    private final Remembered<HeardNotice> known;

    /** Those this transaction has written: only it sees them so. */
    private final Set<String> changed = new HashSet<>();

    public NoticeRows(Handle handle, Nouns nouns, Remembered<HeardNotice> known) {
        this.handle = handle;
        this.nouns = nouns;
        this.replies = new ReplyRows(handle, nouns);
        this.known = known;
    }

    public void save(Notice notice) {
        new BulletinRows(handle).add(notice);
        changed.add(notice.code());
        boolean isNew = notice.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT : UPDATE);
        if (!isNew) {
            update.bind("version", notice.version());
        }
        var life = notice.life();
        int written = update.bind("code", notice.code())
                .bind("written", notice.version() + 1)
                .bind("kind", notice.kind())
                .bind("state", notice.state())
                .bind("published", life.published().toEpochMilli())
                .bind("ended", ended(notice))
                .bind("body", nouns.write(notice.with(0, Replies.none())))
                .execute();
        if (written != 1) {
            throw new StoreConflict("notice " + notice.code() + ": version: " + notice.version()
                    + (isNew ? " (expected: a number that is free)" : " (expected: the one in the store)"));
        }
    }

    /** The largest number there is while it is not over, so that one range finds what is current. */
    private static long ended(Notice notice) {
        if (!notice.state().isOver()) {
            return Long.MAX_VALUE;
        }
        return notice.life().ended().orElse(notice.life().published()).toEpochMilli();
    }

    public void removeImages(String code) {
        notice(code).filter(notice -> !notice.images().isEmpty()).ifPresent(notice -> save(notice.purged()));
    }

    public void add(String notice, Reply reply) {
        changed.add(notice);
        replies.add(notice, reply);
    }

    @Override
    public Optional<Notice> notice(String code) {
        return notices(handle.createQuery(SELECT + " where code = :code").bind("code", code)).stream()
                .findFirst();
    }

    @Override
    public List<Notice> current(Instant endedSince, int limit) {
        var query = SELECT + " where ended_at >= :since order by published_at desc, number desc limit :limit";
        return notices(handle.createQuery(query)
                .bind("since", endedSince.toEpochMilli())
                .bind("limit", limit));
    }

    @Override
    public long lastNotice() {
        return handle.createQuery("select coalesce(max(number), 0) from notice")
                .mapTo(Long.class)
                .one();
    }

    /** All there ever were, newest first. */
    public List<Notice> list(int limit) {
        return notices(handle.createQuery(SELECT + " order by number desc limit :limit")
                .bind("limit", limit));
    }

    /** The body is long, and so are the replies: only what is not known yet is read. */
    private List<Notice> notices(Query query) {
        var rows = query.map(
                        (row, context) -> new Row(row.getString("code"), row.getLong("version"), row.getLong("turn")))
                .list();
        return rows.stream().map(this::notice).toList();
    }

    private record Row(String code, long version, long turn) {}

    /** Whoever looks at an older state than what is known reads it anew. */
    private Notice notice(Row row) {
        var before = known.find(row.code(), row.version()).filter(heard -> heard.turn() <= row.turn());
        var now = before.map(heard -> caughtUp(heard, row)).orElseGet(() -> read(row));
        if (!changed.contains(row.code())
                && before.filter(heard -> heard.turn() == row.turn()).isEmpty()) {
            known.keep(row.code(), row.version(), new HeardNotice(now, row.turn()));
        }
        return now;
    }

    private Notice caughtUp(HeardNotice heard, Row row) {
        var notice = heard.notice();
        return heard.turn() == row.turn()
                ? notice
                : notice.with(row.version(), notice.replies().with(replies.since(row.code(), heard.turn())));
    }

    private Notice read(Row row) {
        return handle.createQuery("select body from notice where code = :code")
                .bind("code", row.code())
                .mapTo(String.class)
                .map(body -> nouns.read(body, Notice.class))
                .one()
                .with(row.version(), replies.all(row.code()));
    }
}
