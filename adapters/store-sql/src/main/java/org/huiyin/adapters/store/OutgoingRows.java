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
import org.huiyin.adapters.store.memory.Bodies;
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

    private static final String INSERT = """
            insert into outgoing (seq, key, lane, not_before, state, target_kind, target, said_at, attempts, body)
            values (:seq, :key, :lane, :notBefore, 'QUEUED', :targetKind, :target, :notBefore, 0, :body)
            on conflict (key) do\s""";

    private static final String QUEUE_AGAIN = """
            update set lane = excluded.lane, target_kind = excluded.target_kind, target = excluded.target,
                state = 'QUEUED', body = excluded.body, recall = null, not_before = %1$s, said_at = %1$s,
                seq = case when outgoing.state = 'DROPPED' then excluded.seq else outgoing.seq end,
                door = case when outgoing.state = 'DROPPED' then null else outgoing.door end
            where outgoing.state in ('QUEUED', 'DROPPED')""".formatted(SOONER);

    /** The first of each lane is found by its index; the first of all lanes would not be. */
    static final String SOONEST = Arrays.stream(Outgoing.Lane.values())
            .map(lane -> "select min(not_before) as at from outgoing where state = 'QUEUED' and door is null"
                    + " and lane = " + lane.ordinal())
            .collect(Collectors.joining(" union all "));

    /** What a row must hold to be read as a saying. */
    static final String SELECT =
            "select key, not_before, state, words, said_at, platform_id, door, body from outgoing ";

    private static final String OF_PHRASE =
            "key in (select key from outgoing_subject where subject = :subject) and substr(key, 1, length(:begin)) = :begin";

    private final Handle handle;
    private final Json json;
    private final Bodies<Outgoing> known;

    OutgoingRows(Handle handle, Json json, Bodies<Outgoing> known) {
        this.handle = handle;
        this.json = json;
        this.known = known;
    }

    void queue(Outgoing outgoing, Sequence sequence) {
        long seq = sequence.next();
        if (put(INSERT + "nothing", outgoing, seq)) {
            addSubjects(outgoing);
        } else if (put(INSERT + QUEUE_AGAIN, outgoing, seq)) {
            writeSubjects(outgoing);
        }
    }

    private boolean put(String statement, Outgoing outgoing, long seq) {
        var body = json.write(outgoing);
        known.keep(body, outgoing);
        return handle.createUpdate(statement)
                        .bind("seq", seq)
                        .bind("key", outgoing.key())
                        .bind("lane", outgoing.lane().ordinal())
                        .bind("notBefore", outgoing.notBefore().toEpochMilli())
                        .bind("targetKind", kind(outgoing.to()))
                        .bind("target", outgoing.to().id())
                        .bind("body", body)
                        .execute()
                == 1;
    }

    void writeSubjects(Outgoing outgoing) {
        handle.createUpdate("delete from outgoing_subject where key = :key")
                .bind("key", outgoing.key())
                .execute();
        addSubjects(outgoing);
    }

    private void addSubjects(Outgoing outgoing) {
        var batch = handle.prepareBatch("insert into outgoing_subject (key, subject) values (?, ?)");
        outgoing.subjects().stream().distinct().forEach(subject -> batch.add(outgoing.key(), subject));
        batch.execute();
    }

    void drop(String key) {
        handle.createUpdate("update outgoing set state = 'DROPPED' where key = :key and state = 'QUEUED'")
                .bind("key", key)
                .execute();
    }

    /** What is being said this moment, or perhaps was, is not said again if it turns out that it was not. */
    void dropAll(String subject, String phrase) {
        set("recall = 'UNWANTED' where state in ('SENDING', 'UNKNOWN') and recall is null", subject, phrase);
        set("state = 'DROPPED' where state = 'QUEUED'", subject, phrase);
    }

    /** What is not known to stand yet is taken back as soon as it is. */
    void recallAll(String subject, String phrase) {
        set("""
                recall = 'ASKED' where (state in ('SENDING', 'UNKNOWN') or state = 'SENT' and platform_id is not null)
                    and coalesce(recall, 'UNWANTED') = 'UNWANTED'""", subject, phrase);
    }

    /** A key begins with its subject and its phrase. */
    private void set(String what, String subject, String phrase) {
        handle.createUpdate("update outgoing set " + what + " and " + OF_PHRASE)
                .bind("subject", subject)
                .bind("begin", subject + "/" + phrase + "/")
                .execute();
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

    /** Removes some pictures from what was or will be said of a subject. */
    void removeImages(String subject, Predicate<Attachment> gone) {
        var about = select("where key in (select key from outgoing_subject where subject = :subject)");
        for (var saying : sayings(about.bind("subject", subject)).list()) {
            var outgoing = saying.outgoing();
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
    public int waiting(String door, Outgoing.Lane lane) {
        return handle.createQuery(
                        "select count(*) from outgoing where state = 'QUEUED' and door = :door and lane <= :lane")
                .bind("door", door)
                .bind("lane", lane.ordinal())
                .mapTo(Integer.class)
                .one();
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
        var which = select("where state = 'UNKNOWN' and said_at <= :until order by said_at, seq limit :limit");
        return sayings(which.bind("until", until.toEpochMilli()).bind("limit", limit))
                .list();
    }

    private Query select(String which) {
        return handle.createQuery(SELECT + which);
    }

    ResultIterable<Saying> sayings(Query query) {
        return query.map((row, context) -> saying(row));
    }

    private Saying saying(ResultSet row) throws SQLException {
        var body = known.read(row.getString("body"), text -> json.read(text, Outgoing.class));
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
