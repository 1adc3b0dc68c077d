package org.huiyin.adapters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Sayings;
import org.huiyin.delivery.Target;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The table of what goes out and went out. While a row is queued, {@code said_at} is when it may be said. */
final class OutgoingRows implements Sayings {
    private static final int AT_ONCE = 500;

    /** A held row keeps its moment if that is sooner, and one that was tried before the moment of its next try. */
    private static final String SOONER = """
            case when outgoing.state = 'QUEUED' and (outgoing.attempts > 0 or outgoing.not_before < excluded.not_before)
                then outgoing.not_before else excluded.not_before end""";

    private static final String UPSERT = """
            insert into outgoing (seq, key, lane, not_before, state, target_kind, target, said_at, attempts, body)
            values (:seq, :key, :lane, :notBefore, 'QUEUED', :targetKind, :target, :notBefore, 0, :body)
            on conflict (key) do update set
                lane = excluded.lane, target_kind = excluded.target_kind, target = excluded.target, state = 'QUEUED',
                seq = case when outgoing.state = 'DROPPED' then excluded.seq else outgoing.seq end,
                door = case when outgoing.state = 'DROPPED' then null else outgoing.door end,
                body = excluded.body, not_before = %1$s, said_at = %1$s
            where outgoing.state in ('QUEUED', 'DROPPED')""".formatted(SOONER);

    /** The first of each lane is found by its index; the first of all lanes would not be. */
    static final String SOONEST = Arrays.stream(Outgoing.Lane.values())
            .map(lane -> "select min(not_before) as at from outgoing where state = 'QUEUED' and door is null"
                    + " and lane = " + lane.ordinal())
            .collect(Collectors.joining(" union all "));

    private static final String OF_PHRASE =
            "key in (select key from outgoing_subject where subject = :subject) and substr(key, 1, length(:begin)) = :begin";

    private final Handle handle;
    private final Json json;

    OutgoingRows(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
    }

    void queue(Outgoing outgoing, Sequence sequence) {
        int queued = handle.createUpdate(UPSERT)
                .bind("seq", sequence.next())
                .bind("key", outgoing.key())
                .bind("lane", outgoing.lane().ordinal())
                .bind("notBefore", outgoing.notBefore().toEpochMilli())
                .bind("targetKind", kind(outgoing.to()))
                .bind("target", outgoing.to().id())
                .bind("body", json.write(outgoing))
                .execute();
        if (queued == 1) {
            writeSubjects(outgoing);
        }
    }

    void writeSubjects(Outgoing outgoing) {
        handle.createUpdate("delete from outgoing_subject where key = :key")
                .bind("key", outgoing.key())
                .execute();
        var batch = handle.prepareBatch("insert into outgoing_subject (key, subject) values (?, ?)");
        outgoing.subjects().stream().distinct().forEach(subject -> batch.add(outgoing.key(), subject));
        batch.execute();
    }

    void drop(String key) {
        handle.createUpdate("update outgoing set state = 'DROPPED' where key = :key and state = 'QUEUED'")
                .bind("key", key)
                .execute();
    }

    /** A key begins with its subject and its phrase. */
    void dropAll(String subject, String phrase) {
        handle.createUpdate("update outgoing set state = 'DROPPED' where state = 'QUEUED' and " + OF_PHRASE)
                .bind("subject", subject)
                .bind("begin", subject + "/" + phrase + "/")
                .execute();
    }

    void recallAll(String subject, String phrase) {
        handle.createUpdate("update outgoing set recall = 'ASKED' where state = 'SENT' and recall is null"
                        + " and platform_id is not null and " + OF_PHRASE)
                .bind("subject", subject)
                .bind("begin", subject + "/" + phrase + "/")
                .execute();
    }

    List<Saying> toRecall(int limit) {
        return sayings(select("where recall = 'ASKED' order by seq limit :limit")
                        .bind("limit", limit))
                .list();
    }

    @Override
    public Deliveries deliveries(String subject, String phrase) {
        var counts = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        handle.createQuery("select state, count(*) as rows from outgoing where " + OF_PHRASE + " group by state")
                .bind("subject", subject)
                .bind("begin", subject + "/" + phrase + "/")
                .map((row, context) -> Map.entry(DeliveryState.valueOf(row.getString("state")), row.getInt("rows")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return new Deliveries(counts);
    }

    /** Removes all pictures from what was or will be said of a subject. */
    void removeImages(String subject) {
        removeImages(subject, image -> true);
    }

    /** Removes some pictures from what was or will be said of a subject. */
    void removeImages(String subject, List<Attachment> pictures) {
        removeImages(subject, pictures::contains);
    }

    private void removeImages(String subject, Predicate<Attachment> gone) {
        var about = sayings(select("where key in (select key from outgoing_subject where subject = :subject)")
                        .bind("subject", subject))
                .map(Saying::outgoing)
                .list();
        for (var outgoing : about) {
            var rest = outgoing.images().stream().filter(gone.negate()).toList();
            handle.createUpdate("update outgoing set body = :body where key = :key")
                    .bind("body", json.write(with(outgoing, rest, outgoing.notBefore())))
                    .bind("key", outgoing.key())
                    .execute();
        }
    }

    @Override
    public Optional<Saying> saying(Message.Id id) {
        return sayings(select("""
                        where platform_id = :id and said_chat = :chat and said_platform = :platform
                            and said_account = :account
                        order by seq desc limit 1""")
                        .bind("id", id.value())
                        .bind("chat", id.chat().id())
                        .bind("platform", id.chat().platform())
                        .bind("account", id.chat().account()))
                .findOne();
    }

    @Override
    public List<Saying> recent(Target target, Instant since, int limit) {
        var newestFirst = sayings(select("""
                        where target = :target and target_kind = :kind and said_at >= :since
                            and state <> 'DROPPED'
                        order by said_at desc, seq desc limit :limit""")
                        .bind("target", target.id())
                        .bind("kind", kind(target))
                        .bind("since", since.toEpochMilli())
                        .bind("limit", limit))
                .list();
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public List<Saying> about(String subject, int limit) {
        return sayings(select("""
                        where key in (select o.key from outgoing o join outgoing_subject s on s.key = o.key
                            where s.subject = :subject and o.state <> 'DROPPED'
                            order by o.seq desc limit :limit)
                        order by said_at, seq""").bind("subject", subject).bind("limit", limit))
                .list();
    }

    @Override
    public Optional<Instant> soonest() {
        return handle.createQuery("select min(at) from (" + SOONEST + ") as lanes")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public List<Told> toPeople(Instant since) {
        return handle.createQuery("""
                select target, key, said_at from outgoing
                where target_kind = 'PERSON' and said_at >= :since and state not in ('DROPPED', 'REFUSED')
                order by said_at, seq""")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new Told(
                        row.getString("target"),
                        phrase(row.getString("key")),
                        Instant.ofEpochMilli(row.getLong("said_at"))))
                .list();
    }

    /** A key is the subject, the phrase, the target and the occasion. */
    private static String phrase(String key) {
        var parts = key.split("/", 3);
        return parts.length > 1 ? parts[1] : key;
    }

    @Override
    public boolean isKnown(String key) {
        return handle.createQuery("select 1 from outgoing where key = :key and state <> 'DROPPED'")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The latest queued, oldest first; dropped ones left out. */
    List<Saying> latest(int limit) {
        return sayings(select("""
                        where key in (select key from outgoing
                            where state <> 'DROPPED' order by seq desc limit :limit)
                        order by said_at, seq""").bind("limit", limit)).list();
    }

    /** All that was said, oldest first. */
    ResultIterable<Saying> said() {
        return sayings(select("where state = 'SENT' order by said_at, seq").setFetchSize(AT_ONCE));
    }

    /** Those nobody knows the end of, oldest first. */
    List<Saying> unknown(Instant until, int limit) {
        return sayings(select("where state = 'UNKNOWN' and said_at <= :until order by said_at, seq limit :limit")
                        .bind("until", until.toEpochMilli())
                        .bind("limit", limit))
                .list();
    }

    /** The oldest rows of each lane that may be said by now, found by a condition; {@code taking} says how they are taken. */
    Map<Outgoing.Lane, List<Outgoing>> ready(String where, Map<String, ?> bound, String taking) {
        var ready = new EnumMap<Outgoing.Lane, List<Outgoing>>(Outgoing.Lane.class);
        for (var lane : Outgoing.Lane.values()) {
            var rows = sayings(select("where state = 'QUEUED' and lane = " + lane.ordinal() + " and " + where
                                    + " and not_before <= :now order by not_before, seq limit :limit" + taking)
                            .bindMap(bound))
                    .map(Saying::outgoing)
                    .list();
            if (!rows.isEmpty()) {
                ready.put(lane, rows);
            }
        }
        return ready;
    }

    private Query select(String which) {
        return handle.createQuery(
                "select key, not_before, state, words, said_at, platform_id, door, body from outgoing " + which);
    }

    private ResultIterable<Saying> sayings(Query query) {
        return query.map((row, context) -> saying(row));
    }

    private Saying saying(ResultSet row) throws SQLException {
        var body = json.read(row.getString("body"), Outgoing.class);
        return new Saying(
                with(body, body.images(), Instant.ofEpochMilli(row.getLong("not_before"))),
                DeliveryState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("words")).map(words -> json.read(words, String.class)),
                Instant.ofEpochMilli(row.getLong("said_at")),
                Optional.ofNullable(row.getString("platform_id")),
                Optional.ofNullable(row.getString("door")));
    }

    private static Outgoing with(Outgoing outgoing, List<Attachment> images, Instant notBefore) {
        return new Outgoing(
                outgoing.key(),
                outgoing.to(),
                outgoing.phrase(),
                outgoing.subjects(),
                outgoing.inReplyTo(),
                images,
                notBefore,
                outgoing.lane());
    }

    private static String kind(Target target) {
        return target instanceof Target.ToGroup ? "GROUP" : "PERSON";
    }
}
