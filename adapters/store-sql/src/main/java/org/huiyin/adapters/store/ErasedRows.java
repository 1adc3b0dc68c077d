package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.adapters.store.history.SqlPurgedPictures;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.informant.Alias;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Heard;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.text.Phrase;
import org.jdbi.v3.core.Handle;

/**
 * Takes a person out of every table. What they said goes; what came of it stays, with nobody in their place. A name is
 * searched for with its quotation marks, which in anybody's words have a backslash before them.
 */
final class ErasedRows {
    private static final String NOBODY = ItemEvent.ERASED;
    private static final int ALL = 100_000;

    /** Where a body may name somebody, and what else in the row is to change with it. */
    private static final List<String> BODIES = List.of(
            "update item set version = version + 1, body = %s where %s",
            "update mediation set version = version + 1, body = %s where %s",
            "update notice set version = version + 1, body = %s where %s",
            "update notice_reply set body = %s where %s",
            "update checklist set version = version + 1, body = %s where %s",
            "update drive set version = version + 1, body = %s where %s",
            "update outgoing set body = %s where %s",
            "update circumstance set body = %s where %s",
            "update duty_record set body = %s where %s",
            "update correction set body = %s where %s");

    private static final List<String> COLUMNS = List.of(
            // Whoever remembers a notice with its replies must read them again.
            "update notice set version = version + 1"
                    + " where code in (select notice from notice_reply where person = :person and person <> :nobody)",
            "update notice_reply set person = :nobody where person = :person",
            "update item set reporter = :nobody where reporter = :person",
            "update item set handler = :nobody where handler = :person",
            "update checklist set person = :nobody where person = :person",
            "update contact set person = :nobody where person = :person",
            "update duty_record set person = :nobody where person = :person",
            "update correction set person = :nobody where person = :person",
            "delete from item_party where person = :person and person <> :nobody",
            "delete from circumstance where subject = :person and subject <> :nobody",
            "update drive_work set person = :nobody where person = :person",
            "delete from notice_held where person = :person and person <> :nobody",
            "delete from notice_relay where person = :person and person <> :nobody",
            "delete from due where subject = :person and subject <> :nobody");

    private final Handle handle;
    private final Json json;
    private final SqlLedger ledger;

    ErasedRows(Handle handle, Json json, SqlLedger ledger) {
        this.handle = handle;
        this.json = json;
        this.ledger = ledger;
    }

    void erase(String person) {
        var messages = messages(person);
        var chats = messages.stream()
                .map(Message.Id::chat)
                .filter(Chat::isDirect)
                .distinct()
                .toList();
        theirs(person).forEach(this::forgetWords);
        ledger.items().eraseSteps(person);
        chats.forEach(this::forgetSteps);
        handle.execute("delete from item_before");
        sayingsTo(person);
        messages.forEach(this::forget);
        Stream.concat(Stream.of(person), chats.stream().map(Chat::id))
                .distinct()
                .forEach(this::replace);
        COLUMNS.forEach(column -> handle.createUpdate(column)
                .bind("nobody", NOBODY)
                .bind("person", person)
                .execute());
        ledger.informants().erase(person);
        ledger.disputes().erase(person);
    }

    /** Only out of what is kept of one item, where an alias takes their place. */
    void disguise(String item, String person) {
        var theirs = ledger.messages().of(item).stream()
                .filter(heard -> heard.person().equals(person))
                .map(Heard::message)
                .map(message -> message.id())
                .toList();
        ledger.items().forgetSteps(item, person, theirs);
        ledger.sayings().recent(new Target.ToPerson(person), Instant.EPOCH, ALL).stream()
                .filter(saying -> saying.outgoing().subjects().contains(item))
                .filter(saying -> saying.state() != DeliveryState.SENDING)
                .forEach(saying -> disguise(saying, new Alias(item)));
        theirs.forEach(message -> {
            ledger.messages().unlink(message, item);
            ledger.messages().hush(message);
        });
    }

    /** What is being said this moment stays as it is: whoever says it must find it again. */
    private void disguise(Saying saying, Alias alias) {
        var known = saying.outgoing();
        var unknown = alias.of(known);
        handle.createUpdate("""
                update outgoing set key = :key, target = :target, body = :body,
                    said_chat = case when said_chat is null then null else :target end
                where key = :known""")
                .bind("key", unknown.key())
                .bind("target", alias.id())
                .bind("body", json.write(unknown))
                .bind("known", known.key())
                .execute();
        handle.execute("delete from outgoing_subject where key = ?", known.key());
        ledger.sayings().writeSubjects(unknown);
    }

    /** Only the pictures of a notice, wherever they are. */
    void purgeImages(String notice) {
        ledger.notices().notice(notice).stream()
                .flatMap(known -> known.messages().stream())
                .filter(id -> ledger.messages().heard(id).isPresent())
                .forEach(id -> ledger.link(id, notice));
        ledger.notices().notice(notice).ifPresent(known -> SqlPurgedPictures.add(handle, known.images()));
        ledger.notices().removeImages(notice);
        ledger.sayings().removeImages(notice, picture -> true);
        var purged = ledger.messages().purgeImages(notice);
        SqlPurgedPictures.add(handle, purged.pictures());
        for (var subject : purged.subjects()) {
            ledger.items().removeImages(subject, purged.pictures());
            handle.execute("delete from item_before where code = ?", subject);
            ledger.sayings().removeImages(subject, purged.pictures()::contains);
        }
    }

    private List<Message.Id> messages(String person) {
        return handle.createQuery("select body from message where person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .map(body -> json.read(body, Message.class).id())
                .list();
    }

    private List<Item> theirs(String person) {
        var codes = handle.createQuery("select code from item where reporter = :person")
                .bind("person", person)
                .mapTo(String.class)
                .list();
        return Stream.concat(codes.stream(), ledger.informants().of(person, ALL).stream())
                .flatMap(code -> ledger.items().item(code).stream())
                .toList();
    }

    /** What they asked for, where, and every saying that repeats it. */
    private void forgetWords(Item item) {
        ledger.items().save(item.with(item.subject().told("").nowhere()), List.of());
        ledger.disputes().forget(item.code());
        ledger.sayings().about(item.code(), ALL).forEach(saying -> {
            var said = saying.outgoing();
            write(said.key(), bare(said, said.key(), said.to()));
        });
    }

    /** Steps that followed from what was said in a chat that only they are in. */
    private void forgetSteps(Chat chat) {
        handle.createUpdate("delete from item_event_payload where replace(body, :chat, '') <> body")
                .bind("chat", json.write(chat))
                .execute();
    }

    private void sayingsTo(String person) {
        ledger.sayings().recent(new Target.ToPerson(person), Instant.EPOCH, ALL).stream()
                .map(Saying::outgoing)
                .forEach(said -> {
                    var key = said.key().replace("/" + person + "/", "/" + NOBODY + seq(said.key()) + "/");
                    write(said.key(), bare(said, key, new Target.ToPerson(NOBODY)));
                    handle.execute("update outgoing_subject set key = ? where key = ?", key, said.key());
                });
    }

    private long seq(String key) {
        return handle.createQuery("select seq from outgoing where key = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .one();
    }

    /** It was said, and which phrase it was; what was said is gone. */
    private static Outgoing bare(Outgoing said, String key, Target to) {
        return new Outgoing(
                key,
                to,
                Phrase.of(said.phrase().key()),
                said.subjects(),
                Optional.empty(),
                List.of(),
                said.notBefore(),
                said.lane());
    }

    private void write(String known, Outgoing said) {
        handle.createUpdate("""
                update outgoing set key = :key, words = null, target = :target, body = :body,
                    said_chat = case when target_kind = 'PERSON' and said_chat is not null then :target else said_chat end,
                    state = case when state = 'QUEUED' then 'DROPPED' else state end
                where key = :known""")
                .bind("key", said.key())
                .bind("target", said.to().id())
                .bind("body", json.write(said))
                .bind("known", known)
                .execute();
    }

    /** The row still counts as heard; of a room it stops the same message from being taken again. */
    private void forget(Message.Id id) {
        var heard = ledger.messages().heard(id).orElseThrow();
        ledger.prints().forget(id);
        var chat = id.chat();
        var left = chat.isDirect()
                ? new Message.Id(
                        new Chat(chat.platform(), chat.account(), NOBODY, chat.kind()),
                        NOBODY + id.hashCode() + "-" + heard.taken().toEpochMilli())
                : id;
        var nobody = new Sender(heard.message().sender().platform(), NOBODY, "");
        handle.createUpdate("""
                update message set person = :nobody, chat = :leftChat, id = :leftId, words = :words, body = :body, reading = null
                where platform = :platform and account = :account and chat = :chat and id = :id""")
                .bind("nobody", NOBODY)
                .bind("leftChat", left.chat().id())
                .bind("leftId", left.value())
                .bind("words", json.write(""))
                .bind(
                        "body",
                        json.write(Message.words(left, nobody, heard.message().at(), "")))
                .bind("platform", chat.platform())
                .bind("account", chat.account())
                .bind("chat", chat.id())
                .bind("id", id.value())
                .execute();
    }

    private void replace(String name) {
        BODIES.forEach(body -> handle.createUpdate(
                        body.formatted("replace(body, :before, :after)", "replace(body, :before, '') <> body"))
                .bind("before", json.write(name))
                .bind("after", json.write(NOBODY))
                .execute());
    }
}
