package org.huiyin.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.burden.AskLimits;
import org.huiyin.burden.Burden;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.Lists;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.desk.lookups.Looked;
import org.huiyin.desk.lookups.Lookups;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Items;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Reading;
import org.huiyin.survey.Asked;

/**
 * All the desk may know when it decides on a message: who speaks, where, what is quoted, what is open here, what was
 * said just before. Most messages are small talk, for which little of it is ever asked: the rest is looked up when it is
 * first asked for, all of it in the same state of the ledger.
 */
public final class Scene {
    private final Town town;
    private final Message message;
    private final Person speaker;
    private final Optional<Group> group;
    private final Around around;

    /**
     * A scene of which only the message is known yet.
     *
     * @param group the group it was said in; empty in private
     */
    public Scene(Town town, Message message, Person speaker, Optional<Group> group, Around around) {
        this.town = town;
        this.message = message;
        this.speaker = speaker;
        this.group = group;
        this.around = around;
    }

    /**
     * What there is around a message.
     *
     * @param recent the latest messages of this chat, oldest first, without this one
     * @param said our own latest sayings here, oldest first
     * @param fragments what the speaker said here lately that belongs to nothing yet, oldest first
     * @param recalled the earlier message this one takes back
     * @param holds who is away, who is on duty, where we keep quiet
     * @param undone what the speaker takes back with this message, and can still be undone; newest first
     * @param items those that may be meant, newest first: open ones and lately finished ones
     * @param notices those not over and those lately ended, newest first
     * @param lists the checklists that are open
     * @param asked the surveys that run, as far as the message may be about one
     * @param burden what we asked of people this week
     * @param lookups what few ask for
     */
    public record Around(
            Looked<List<Heard>> recent,
            Looked<List<Saying>> said,
            Looked<Quoted> quoted,
            Looked<List<Fragment>> fragments,
            Looked<Optional<Heard>> recalled,
            Looked<Circumstances> holds,
            Looked<List<Undo>> undone,
            Looked<List<Item>> items,
            Looked<List<Notice>> notices,
            Looked<Lists> lists,
            Looked<Asked> asked,
            Looked<Burden> burden,
            Numbers numbers,
            Lookups lookups) {

        /** Nobody has ever said or done anything. */
        public static Around nothing(Numbers numbers) {
            return of(List.of(), Circumstances.none(), numbers);
        }

        /** These items are there, and nobody has said anything. */
        public static Around of(List<Item> items, Circumstances holds, Numbers numbers) {
            return new Around(
                    Looked.known(List.of()),
                    Looked.known(List.of()),
                    Looked.known(Quoted.nothing()),
                    Looked.known(List.of()),
                    Looked.known(Optional.empty()),
                    Looked.known(holds),
                    Looked.known(List.of()),
                    Looked.known(items),
                    Looked.known(List.of()),
                    Looked.known(Lists.none()),
                    Looked.known(Asked.nothing()),
                    Looked.known(Burden.none(AskLimits.none())),
                    numbers,
                    Lookups.nothing());
        }

        Around with(List<Item> others) {
            return new Around(
                    recent,
                    said,
                    quoted,
                    fragments,
                    recalled,
                    holds,
                    undone,
                    Looked.known(others),
                    notices,
                    lists,
                    asked,
                    burden,
                    numbers,
                    lookups);
        }

        /** The same as it would look to somebody who has said nothing and quotes nothing. */
        Around withoutTalk() {
            var nothing = nothing(new Numbers.Given(0, 0, 0));
            return new Around(
                    nothing.recent,
                    nothing.said,
                    nothing.quoted,
                    nothing.fragments,
                    nothing.recalled,
                    holds,
                    nothing.undone,
                    items,
                    notices,
                    lists,
                    nothing.asked,
                    burden,
                    numbers,
                    lookups);
        }
    }

    /** Something said that may be a piece of a report. */
    public record Fragment(Heard heard, Reading reading) {}

    /** A move that can be undone, and what was said because of it. */
    public record Undo(Items.Undoable move, List<Saying> said) {
        public Undo {
            said = List.copyOf(said);
        }
    }

    public Town town() {
        return town;
    }

    public Message message() {
        return message;
    }

    public Person speaker() {
        return speaker;
    }

    public Optional<Group> group() {
        return group;
    }

    public List<Heard> recent() {
        return around.recent().get();
    }

    public List<Saying> said() {
        return around.said().get();
    }

    public Quoted quoted() {
        return around.quoted().get();
    }

    public List<Fragment> fragments() {
        return around.fragments().get();
    }

    public Optional<Heard> recalled() {
        return around.recalled().get();
    }

    public Circumstances holds() {
        return around.holds().get();
    }

    public List<Undo> undone() {
        return around.undone().get();
    }

    public List<Item> items() {
        return around.items().get();
    }

    public List<Notice> notices() {
        return around.notices().get();
    }

    public Lists lists() {
        return around.lists().get();
    }

    public Asked asked() {
        return around.asked().get();
    }

    public Burden burden() {
        return around.burden().get();
    }

    public Numbers numbers() {
        return around.numbers();
    }

    public Lookups lookups() {
        return around.lookups();
    }

    /** How long it will take until the last group of a notice has it. */
    public Duration takes(Notice notice) {
        var rules = town().policy().noticeClass(notice.kind());
        return lookups().ways().takes(notice.reach().groups(), rules.queue());
    }

    /** Whether the speaker is staff of the area the item lies in. */
    public boolean covers(Item item) {
        return speaker.isStaff() && roster().grids().within(item.subject().grid(), speaker.grid());
    }

    /** Whether what is said here is only watched. */
    public boolean isWatched() {
        return group.filter(g -> holds().isWatched(g)).isPresent();
    }

    public Roster roster() {
        return town.roster();
    }

    public boolean isPrivate() {
        return group.isEmpty();
    }

    public boolean isIn(Group.Purpose purpose) {
        return group.map(g -> g.is(purpose)).orElse(false);
    }

    /** Where an answer to this message goes. */
    public Target here() {
        return group.<Target>map(g -> new Target.ToGroup(g.id())).orElseGet(() -> new Target.ToPerson(speaker.id()));
    }

    public Optional<Item> item(String code) {
        return items().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<Notice> notice(String code) {
        return notices().stream().filter(n -> n.code().equals(code)).findFirst();
    }

    /** The items that are quoted, in the order they were named. */
    public List<Item> quotedItems() {
        return quoted().subjects().stream().flatMap(code -> item(code).stream()).toList();
    }

    public Optional<Notice> quotedNotice() {
        return quoted().subjects().stream()
                .flatMap(code -> notice(code).stream())
                .findFirst();
    }

    public Optional<Checklist> quotedList() {
        return quoted().subjects().stream()
                .flatMap(code -> lists().list(code).stream())
                .findFirst();
    }

    /** The same with other items. */
    public Scene with(List<Item> others) {
        return new Scene(town, message, speaker, group, around.with(others));
    }

    /** The same moment, as if a message of before were heard only now. */
    public Scene asHeard(Joined joined) {
        return new Scene(town, joined.message(), joined.speaker(), joined.group(), around.withoutTalk());
    }

    /** What the speaker said here lately, oldest first. */
    public List<Heard> bySpeaker() {
        return recent().stream().filter(h -> h.person().equals(speaker.id())).toList();
    }
}
