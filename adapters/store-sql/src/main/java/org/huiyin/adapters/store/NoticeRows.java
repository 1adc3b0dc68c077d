package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Notices;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.notice.Notice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The table of notices. */
final class NoticeRows implements Notices {
    private static final String INSERT = """
            insert into notice (code, number, version, kind, state, published_at, ended_at, body)
            values (:code, (select coalesce(max(number), 0) + 1 from notice), :written, :kind, :state, :published,
                :ended, :body)
            on conflict do nothing""";
    private static final String UPDATE = """
            update notice set version = :written, kind = :kind, state = :state, published_at = :published,
                ended_at = :ended, body = :body
            where code = :code and version = :version""";

    private final Handle handle;
    private final Json json;

    NoticeRows(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
    }

    void save(Notice notice) {
        boolean isNew = notice.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT : UPDATE);
        if (!isNew) {
            update.bind("version", notice.version());
        }
        var moments = notice.moments();
        int written = update.bind("code", notice.code())
                .bind("written", notice.version() + 1)
                .bind("kind", notice.kind())
                .bind("state", notice.state())
                .bind("published", moments.published().toEpochMilli())
                .bind("ended", ended(notice))
                .bind("body", json.write(notice))
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
        return notice.moments().ended().orElse(notice.moments().published()).toEpochMilli();
    }

    void removeImages(String code) {
        notice(code).filter(notice -> !notice.images().isEmpty()).ifPresent(notice -> save(notice.purged()));
    }

    @Override
    public Optional<Notice> notice(String code) {
        return notices(handle.createQuery("select version, body from notice where code = :code")
                        .bind("code", code))
                .findOne();
    }

    @Override
    public List<Notice> current(Instant endedSince, int limit) {
        return notices(handle.createQuery("""
                        select version, body from notice where ended_at >= :since
                        order by published_at desc, number desc limit :limit""")
                        .bind("since", endedSince.toEpochMilli())
                        .bind("limit", limit))
                .list();
    }

    @Override
    public long lastNotice() {
        return handle.createQuery("select coalesce(max(number), 0) from notice")
                .mapTo(Long.class)
                .one();
    }

    /** All there ever were, newest first. */
    List<Notice> list(int limit) {
        return notices(handle.createQuery("select version, body from notice order by number desc limit :limit")
                        .bind("limit", limit))
                .list();
    }

    private ResultIterable<Notice> notices(Query query) {
        return query.map((row, context) -> {
            var body = json.read(row.getString("body"), Notice.class);
            return written(body, row.getLong("version"));
        });
    }

    private static Notice written(Notice notice, long version) {
        return new Notice(
                notice.code(),
                version,
                notice.kind(),
                notice.publisher(),
                notice.origin(),
                notice.messages(),
                notice.text(),
                notice.images(),
                notice.reach(),
                notice.rollCall(),
                notice.state(),
                notice.moments(),
                notice.acknowledgements(),
                notice.answers());
    }
}
