package org.huiyin.adapters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.health.Traffic;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Messages;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.reading.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The table of messages, their links and the dead-letter tray. The text lies in a column of its own, apart from the
 * rest of the message, and the reading in another, so that both can be blanked.
 */
final class MessageRows implements Messages {
    private static final String COLUMNS =
            "m.seq, m.person, m.taken_at, m.outcome, m.why, m.answered, m.words, m.body, l.subject from ";
    private static final String WITH_LINKS =
            " m left join link l on l.message = m.seq order by m.taken_at, m.seq, l.seq";
    private static final String IDENTITY = " platform = :platform and account = :account and chat = :chat and id = :id";

    private static final String INSERT = """
            insert into message (seq, platform, account, chat, id, person, sent_at, taken_at, outcome, why, words,
                body, reading)
            values (:seq, :platform, :account, :chat, :id, :person, :sent, :taken, 'WAITING', '', :words, :body, :reading)
            on conflict (platform, account, chat, id) do nothing""";
    private static final String JUDGE = """
            update message set outcome = :outcome, why = :why, answered = :answered where""" + IDENTITY;

    private final Handle handle;
    private final Json json;

    MessageRows(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
    }

    boolean add(Message message, String person, Instant taken, Optional<Reading> reading, Sequence sequence) {
        return bound(handle.createUpdate(INSERT), message.id())
                        .bind("seq", sequence.next(taken))
                        .bind("person", person)
                        .bind("sent", message.at().toEpochMilli())
                        .bind("taken", taken.toEpochMilli())
                        .bind("words", json.write(message.text()))
                        .bind("body", json.write(with(message, "", message.attachments())))
                        .bind("reading", reading.map(json::write))
                        .execute()
                == 1;
    }

    void judge(Message.Id message, Verdict verdict) {
        int judged = bound(handle.createUpdate(JUDGE), message)
                .bind("outcome", verdict.outcome())
                .bind("why", verdict.why())
                .bind("answered", verdict.isCounted() ? 1 : 0)
                .execute();
        requireKnown(judged == 1, message);
    }

    void bury(Message.Id message, String why, Instant at) {
        judge(message, new Verdict(Verdict.Outcome.FAILED, why));
        handle.createUpdate("""
                insert into dead_letter (message, why, at) values (:message, :why, :at)
                on conflict (message) do update set why = excluded.why, at = excluded.at""")
                .bind("message", seq(message))
                .bind("why", why)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void link(Message.Id message, String subject, Sequence sequence) {
        handle.createUpdate("""
                insert into link (message, subject, seq) values (:message, :subject, :seq)
                on conflict (message, subject) do nothing""")
                .bind("message", seq(message))
                .bind("subject", subject)
                .bind("seq", sequence.next())
                .execute();
    }

    void unlink(Message.Id message, String subject) {
        handle.createUpdate("delete from link where message = :message and subject = :subject")
                .bind("message", seq(message))
                .bind("subject", subject)
                .execute();
    }

    /** Removes the pictures of a subject's messages and gives those messages' other subjects, and the pictures. */
    Purged purgeImages(String subject) {
        var pictures = new ArrayList<Attachment>();
        for (var heard : of(subject)) {
            var message = heard.message();
            pictures.addAll(message.images());
            var rest = message.attachments().stream().filter(a -> !a.isImage()).toList();
            bound(handle.createUpdate("update message set body = :body where" + IDENTITY), message.id())
                    .bind("body", json.write(with(message, "", rest)))
                    .execute();
        }
        return new Purged(sharing(subject), pictures);
    }

    private List<String> sharing(String subject) {
        return handle.createQuery("""
                select distinct other.subject from link l join link other on other.message = l.message
                where l.subject = :subject and other.subject <> :subject""")
                .bind("subject", subject)
                .mapTo(String.class)
                .list();
    }

    /** Leaves the row as what stops the same message from being taken again. */
    void hush(Message.Id message) {
        heard(message)
                .map(Heard::message)
                .ifPresent(known -> bound(
                                handle.createUpdate(
                                        "update message set words = :words, body = :body, reading = null where"
                                                + IDENTITY),
                                message)
                        .bind("words", json.write(""))
                        .bind("body", json.write(Message.words(message, known.sender(), known.at(), "")))
                        .execute());
    }

    @Override
    public Optional<Heard> heard(Message.Id id) {
        return heard(bound(
                        handle.createQuery(
                                "select " + COLUMNS + "(select * from message where" + IDENTITY + ")" + WITH_LINKS),
                        id))
                .stream()
                .findFirst();
    }

    @Override
    public List<Heard> recent(Chat chat, Instant since, int limit) {
        return heard(handle.createQuery("select " + COLUMNS + """
                (select * from message
                where platform = :platform and account = :account and chat = :chat and taken_at >= :since
                order by taken_at desc, seq desc limit :limit)""" + WITH_LINKS)
                .bind("platform", chat.platform())
                .bind("account", chat.account())
                .bind("chat", chat.id())
                .bind("since", since.toEpochMilli())
                .bind("limit", limit));
    }

    @Override
    public List<Heard> of(String subject) {
        return heard(handle.createQuery("select " + COLUMNS + """
                message m join link belongs on belongs.message = m.seq left join link l on l.message = m.seq
                where belongs.subject = :subject order by m.sent_at, m.seq, l.seq""").bind("subject", subject));
    }

    @Override
    public Optional<Instant> answered(String person, Instant since, int nth) {
        return handle.createQuery("""
                select taken_at from message where answered = 1 and person = :person and taken_at > :since
                order by taken_at desc limit 1 offset :before""")
                .bind("person", person)
                .bind("since", since.toEpochMilli())
                .bind("before", nth - 1)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public List<Traffic> traffic(Instant from, Instant until) {
        return handle.createQuery("""
                select platform, account, count(*) as messages from message where seq >= :from and seq < :until
                group by platform, account""")
                .bind("from", Sequence.first(from))
                .bind("until", Sequence.first(until))
                .map((row, context) ->
                        new Traffic(row.getString("platform"), row.getString("account"), row.getInt("messages")))
                .list();
    }

    /** The latest of one chat or of all, oldest first. */
    List<Heard> latest(Optional<String> chat, int limit) {
        var which = chat.map(c -> " where chat = :chat order by taken_at desc, seq desc")
                .orElse(" order by seq desc");
        var query = handle.createQuery(
                        "select " + COLUMNS + "(select * from message" + which + " limit :limit)" + WITH_LINKS)
                .bind("limit", limit);
        chat.ifPresent(c -> query.bind("chat", c));
        return heard(query);
    }

    @Override
    public Optional<Reading> reading(Message.Id message) {
        return bound(
                        handle.createQuery("select reading from message where reading is not null and" + IDENTITY),
                        message)
                .mapTo(String.class)
                .findOne()
                .map(body -> json.read(body, Reading.class));
    }

    private List<Heard> heard(Query query) {
        var found = new LinkedHashMap<Long, Heard>();
        query.map((row, context) -> new Linked(row.getLong("seq"), heard(row)))
                .forEach(one -> found.merge(one.seq(), one.heard(), MessageRows::joined));
        return List.copyOf(found.values());
    }

    /** A message with one of its links, or none. */
    private record Linked(long seq, Heard heard) {}

    private Heard heard(ResultSet row) throws SQLException {
        var body = json.read(row.getString("body"), Message.class);
        var words = json.read(row.getString("words"), String.class);
        return new Heard(
                with(body, words, body.attachments()),
                row.getString("person"),
                Instant.ofEpochMilli(row.getLong("taken_at")),
                verdict(row),
                Optional.ofNullable(row.getString("subject")).stream().toList());
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Verdict.Outcome.valueOf(row.getString("outcome")), row.getString("why"), row.getInt("answered") == 1);
    }

    private static Heard joined(Heard one, Heard more) {
        var subjects = new ArrayList<>(one.subjects());
        subjects.addAll(more.subjects());
        return new Heard(one.message(), one.person(), one.taken(), one.verdict(), subjects);
    }

    private long seq(Message.Id message) {
        var seq = bound(handle.createQuery("select seq from message where" + IDENTITY), message)
                .mapTo(Long.class)
                .findOne();
        requireKnown(seq.isPresent(), message);
        return seq.get();
    }

    private static void requireKnown(boolean known, Message.Id message) {
        if (!known) {
            throw new IllegalArgumentException("message: " + message.value() + " (expected: one that was added)");
        }
    }

    private static Message with(Message message, String text, List<Attachment> attachments) {
        return new Message(
                message.id(),
                message.sender(),
                message.at(),
                text,
                attachments,
                message.location(),
                message.quote(),
                message.mentions(),
                message.recalls());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Message.Id id) {
        return statement.bindMap(Map.of(
                "platform", id.chat().platform(),
                "account", id.chat().account(),
                "chat", id.chat().id(),
                "id", id.value()));
    }

    /** What purging came upon. */
    record Purged(List<String> subjects, List<Attachment> pictures) {
        Purged {
            subjects = List.copyOf(subjects);
            pictures = List.copyOf(pictures);
        }
    }
}
