package org.huiyin.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.checklist.Checklist;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.duty.DutyRecord;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.Links;
import org.huiyin.item.Move;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Correction;
import org.huiyin.text.Phrase;

/** A decision being written: several steps on the same item or notice end as one write. */
public final class Draft {
    private static final Set<Due.What> ITEM_CLOCKS = EnumSet.of(
            Due.What.CLAIM_LATE,
            Due.What.FIRST_WORD,
            Due.What.STALLED,
            Due.What.APPOINTMENT,
            Due.What.CLAIM_FORGOTTEN,
            Due.What.ITEM_DUE,
            Due.What.LEG_DUE,
            Due.What.QUESTION_OPEN,
            Due.What.CARE_VISIT,
            Due.What.RETURN_VISIT,
            Due.What.CALL_BACK,
            Due.What.CALL_BACK_SILENT);

    private final Numbers numbers;
    private final Instant now;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<ItemEvent>> events = new LinkedHashMap<>();
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final Map<String, Checklist> checklists = new LinkedHashMap<>();
    private final List<Change> others = new ArrayList<>();
    private boolean drill;
    private int newItems;
    private int newNotices;
    private int newChecklists;

    public Draft(Numbers numbers, Instant now) {
        this.numbers = numbers;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    public String nextItemCode() {
        return ItemCode.item(numbers.lastItem() + ++newItems);
    }

    public String nextNoticeCode() {
        return ItemCode.notice(numbers.lastNotice() + ++newNotices);
    }

    public String nextChecklistCode() {
        return ItemCode.checklist(numbers.lastChecklist() + ++newChecklists);
    }

    /** The item as this draft has it by now. */
    public Item latest(Item item) {
        return items.getOrDefault(item.code(), item);
    }

    public Notice latest(Notice notice) {
        return notices.getOrDefault(notice.code(), notice);
    }

    public Checklist latest(Checklist list) {
        return checklists.getOrDefault(list.code(), list);
    }

    public List<Item> touched() {
        return List.copyOf(items.values());
    }

    public void save(Item item, ItemEvent... happened) {
        items.put(item.code(), item);
        events.computeIfAbsent(item.code(), code -> new ArrayList<>()).addAll(List.of(happened));
    }

    /** Writes the move down if it was made; the item as it is now, or empty if it was refused. */
    public Optional<Item> save(Move move) {
        if (move instanceof Move.Made made) {
            save(made.item(), made.event());
            return Optional.of(made.item());
        }
        return Optional.empty();
    }

    public void save(Notice notice) {
        inDrill(notice);
        notices.put(notice.code(), notice);
    }

    public void save(Checklist list) {
        checklists.put(list.code(), list);
    }

    /** From now on all that is said is marked as an exercise, if the notice is one; so it is once the notice is saved. */
    public void inDrill(Notice notice) {
        drill |= notice.drill();
    }

    private Phrase inDrill(Phrase phrase) {
        return drill ? Phrase.of("drill").with("words", List.of(phrase)) : phrase;
    }

    /** Somebody spoke with a household. */
    public void contacted(String household, String by) {
        others.add(new Change.Contacted(household, by, now));
    }

    /** One more thing to write, in this order. */
    public void also(Change change) {
        others.add(change);
    }

    public void note(DutyRecord record) {
        others.add(new Change.Note(record));
    }

    public void learn(Correction correction) {
        others.add(new Change.Learn(correction));
    }

    /** Something holds for a time from now on. */
    public void hold(Held held) {
        others.add(new Change.Hold(held));
    }

    /** What held about the same subject holds no longer. */
    public void release(Circumstance what) {
        others.add(new Change.Release(what, now));
    }

    /** One more message belongs to an item. */
    public void join(Item item, Message message, String by) {
        var grown = item.with(item.links().with(message));
        boolean shows = item.state().isDone()
                && !message.images().isEmpty()
                && !item.asking().isFrom(by);
        var joined = shows ? grown.with(grown.links().shownBy(Links.Proof.PICTURE)) : grown;
        save(joined, ItemEvent.said(now, ItemEvent.Type.ADDED, by, message.id()));
        link(message.id(), item.code());
    }

    public void link(Message.Id message, String subject) {
        others.add(new Change.Link(message, subject));
    }

    public void unlink(Message.Id message, String subject) {
        others.add(new Change.Unlink(message, subject));
    }

    public void schedule(Due due) {
        others.add(new Change.Schedule(due));
    }

    public void cancel(Due.What what, String subject) {
        others.add(new Change.Cancel(what, subject));
    }

    /** Nobody is reminded of the item any more. */
    public void stopClocks(Item item) {
        ITEM_CLOCKS.forEach(what -> cancel(what, item.code()));
    }

    /** Nothing of this phrase about the subject goes out any more. */
    public void unsayAll(String subject, String phrase) {
        others.add(new Change.UnsayAll(subject, phrase));
    }

    /** What went out of this phrase about the subject is taken back, where a platform can. */
    public void recallAll(String subject, String phrase) {
        others.add(new Change.RecallAll(subject, phrase));
    }

    public void unsay(String key) {
        others.add(new Change.Unsay(key));
    }

    /** Begins something to say; {@link Speaking#now} or {@link Speaking#after} puts it into the draft. */
    public Speaking say(Target to, Phrase phrase) {
        return new Speaking(to, phrase);
    }

    public Cause cause(String by, Message message) {
        return new Cause(by, now, Optional.of(message.id()));
    }

    public Decision finish(Verdict.Outcome outcome, String why) {
        var changes = new ArrayList<Change>();
        items.forEach((code, item) -> changes.add(new Change.SaveItem(item, events.getOrDefault(code, List.of()))));
        notices.values().forEach(notice -> changes.add(new NoticeChange.SaveNotice(notice)));
        checklists.values().forEach(list -> changes.add(new Change.SaveChecklist(list)));
        changes.addAll(others);
        return new Decision(new Verdict(outcome, why), changes);
    }

    /** Something to say, being put together. */
    public final class Speaking {
        private final Target to;
        private final Phrase phrase;
        private List<String> subjects = List.of();
        private String occasion = "";
        private Optional<Message.Id> inReplyTo = Optional.empty();
        private List<Attachment> images = List.of();
        private Outgoing.Lane lane = Outgoing.Lane.ANSWER;
        private Optional<String> before = Optional.empty();

        private Speaking(Target to, Phrase phrase) {
            this.to = to;
            this.phrase = phrase;
        }

        public Speaking about(String... codes) {
            subjects = List.of(codes);
            return this;
        }

        public Speaking about(List<String> codes) {
            subjects = codes;
            return this;
        }

        /** What sets this saying apart from another of the same phrase about the same subject. */
        public Speaking on(String what) {
            occasion = what;
            return this;
        }

        public Speaking answering(Message message) {
            inReplyTo = Optional.of(message.id());
            return this;
        }

        public Speaking showing(List<Attachment> pictures) {
            images = pictures;
            return this;
        }

        public Speaking in(Outgoing.Lane which) {
            lane = which;
            return this;
        }

        /** Only where a phrase about the same subject went before, or is on its way. */
        public Speaking whereWent(String phraseKey) {
            before = Optional.of(phraseKey);
            return this;
        }

        public void now() {
            after(Duration.ZERO);
        }

        /** Held for a while, so that what belongs together is said together. */
        public void after(Duration hold) {
            at(now.plus(hold));
        }

        public void at(Instant moment) {
            var subject = subjects.isEmpty() ? "-" : subjects.get(0);
            var key = key(subject, phrase.key(), occasion);
            var outgoing = new Outgoing(key, to, inDrill(phrase), subjects, inReplyTo, images, moment, lane);
            others.add(before.<Change>map(went -> new Change.SayAfter(outgoing, key(subject, went, "")))
                    .orElseGet(() -> new Change.Say(outgoing)));
        }

        private String key(String subject, String phraseKey, String on) {
            return String.join("/", subject, phraseKey, to.id(), on);
        }
    }
}
