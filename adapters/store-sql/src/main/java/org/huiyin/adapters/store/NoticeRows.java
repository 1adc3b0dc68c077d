package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.store.memory.Remembered;
import org.huiyin.adapters.store.news.BulletinRows;
import org.huiyin.ledger.Notices;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.notice.Notice;
import org.jdbi.v3.core.Handle;
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
    private final Remembered<Notice> known;

    /** Those this transaction has written: only it sees them so. */
    private final Set<String> changed = new HashSet<>();

    NoticeRows(Handle handle, Json json, Remembered<Notice> known) {
        this.handle = handle;
        this.json = json;
        this.known = known;
    }

    void save(Notice notice) {
        changed.add(notice.code());
        new BulletinRows(handle).add(notice);
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
        return notices(handle.createQuery("select code, version from notice where code = :code")
                        .bind("code", code))
                .stream()
                .findFirst();
    }

    @Override
    public List<Notice> current(Instant endedSince, int limit) {
        return notices(
                handle.createQuery("""
                        select code, version from notice where ended_at >= :since
                        order by published_at desc, number desc limit :limit""").bind("since", endedSince.toEpochMilli()).bind("limit", limit));
    }

    @Override
    public long lastNotice() {
        return handle.createQuery("select coalesce(max(number), 0) from notice")
                .mapTo(Long.class)
                .one();
    }

    /** All there ever were, newest first. */
    List<Notice> list(int limit) {
        return notices(handle.createQuery("select code, version from notice order by number desc limit :limit")
                .bind("limit", limit));
    }

    /** The body is long: it is read only where it is not known yet. */
    private List<Notice> notices(Query query) {
        var rows = query.map((row, context) -> new Row(row.getString("code"), row.getLong("version")))
                .list();
        return rows.stream().map(this::notice).toList();
    }

    private record Row(String code, long version) {}

    private Notice notice(Row row) {
        return known.find(row.code(), row.version()).orElseGet(() -> {
            var notice = handle.createQuery("select body from notice where code = :code")
                    .bind("code", row.code())
                    .mapTo(String.class)
                    .map(body -> written(json.read(body, Notice.class), row.version()))
                    .one();
            if (!changed.contains(row.code())) {
                known.keep(row.code(), row.version(), notice);
            }
            return notice;
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
                notice.drill(),
                notice.state(),
                notice.moments(),
                notice.acknowledgements(),
                notice.answers());
    }
}
