package org.huiyin.adapters.form;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.binding.BindingCode;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.door.House;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Looks;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.net.Reply;

/** The counter people come to with the form: what all of its pages need. */
record Counter(Seal seal, House house, Pages pages) {
    private static final String WORDS = "doors_";
    private static final int MOST = 40;

    /**
     * How a report stands, for whoever has its code.
     *
     * @param said what we said to whoever reported, the oldest first
     */
    record Standing(List<Step> items, List<Said> said) {}

    /** An item, as everybody may see it. */
    record Step(String code, String matter, ItemState state, Instant opened) {}

    /** What we said. */
    record Said(Instant at, String text) {}

    Words words(Caller caller) {
        var locale = caller.language();
        return new Words(
                house.words().apply(WORDS).apply(locale),
                locale,
                house.roster().get().zone());
    }

    /** What is read by the desk is in the town's language, whatever the page was in. */
    Words townWords() {
        var locale = Locale.SIMPLIFIED_CHINESE;
        return new Words(
                house.words().apply(WORDS).apply(locale),
                locale,
                house.roster().get().zone());
    }

    Instant now() {
        return house.clock().instant();
    }

    /** Whoever fills in a form is nobody in particular: a code that says who somebody is has no business here. */
    static boolean mayBeTaken(String text) {
        return BindingCode.in(text).isEmpty();
    }

    boolean admits(Turnstile turnstile, InetAddress address) {
        var limits = house.limits().get();
        return turnstile.passes(address, now(), limits.reports(), limits.allReports());
    }

    static Chat chat(String id) {
        return new Chat(FormKind.NAME, FormDoor.ACCOUNT, id, Chat.Kind.DIRECT);
    }

    Message message(Chat chat, String nonce, String text, List<Attachment> photos) {
        var plain = Message.words(new Message.Id(chat, nonce), new Sender(FormKind.NAME, chat.id(), ""), now(), text);
        return new Message(
                plain.id(),
                plain.sender(),
                plain.at(),
                plain.text(),
                photos,
                plain.location(),
                plain.quote(),
                plain.mentions(),
                plain.recalls());
    }

    boolean isKnown(Chat chat) {
        return !house.store()
                .look(looks -> looks.messages().recent(chat, Instant.EPOCH, 1))
                .isEmpty();
    }

    Standing standing(Chat chat, Words words) {
        return house.store().look(looks -> {
            var heard = looks.messages().recent(chat, Instant.EPOCH, MOST);
            var items = heard.stream()
                    .map(Heard::subjects)
                    .flatMap(List::stream)
                    .distinct()
                    .flatMap(code -> looks.items().item(code).stream())
                    .map(item -> step(item, words))
                    .toList();
            return new Standing(items, said(chat, looks));
        });
    }

    private static Step step(Item item, Words words) {
        return new Step(
                item.code(),
                item.subject().matter().map(words::matter).orElseGet(() -> words.say("matter.none")),
                item.state(),
                item.clock().opened());
    }

    private static List<Said> said(Chat chat, Looks looks) {
        var asker = new Target.ToPerson(FormKind.NAME + ":" + chat.id());
        return looks.sayings().recent(asker, Instant.EPOCH, MOST).stream()
                .filter(saying -> saying.state() == DeliveryState.SENT)
                .flatMap(saying -> saying.text().map(text -> new Said(saying.at(), text)).stream())
                .toList();
    }

    Reply refused(int status, String why, Words words) {
        return pages.show(status, "refused", why, words);
    }
}
