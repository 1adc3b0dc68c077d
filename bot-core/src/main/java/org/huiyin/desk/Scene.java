package org.huiyin.desk;

import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.Lists;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Items;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Reading;

/**
 * All the desk may know when it decides on a message: who speaks, where, what is quoted, what is open here, what was
 * said just before.
 *
 * @param group the group it was said in; empty in private
 * @param recent the latest messages of this chat, oldest first, without this one
 * @param said our own latest sayings here, oldest first
 * @param fragments what the speaker said here lately that belongs to nothing yet, oldest first
 * @param recalled the earlier message this one takes back
 * @param holds who is away, who is on duty, where we keep quiet
 * @param undone what the speaker takes back with this message, and can still be undone; newest first
 * @param items those that may be meant, newest first: open ones and lately finished ones
 * @param notices those not over and those lately ended, newest first
 * @param lists the checklists that are open
 */
public record Scene(
        Town town,
        Message message,
        Person speaker,
        Optional<Group> group,
        List<Heard> recent,
        List<Saying> said,
        Quoted quoted,
        List<Fragment> fragments,
        Optional<Heard> recalled,
        Circumstances holds,
        List<Undo> undone,
        List<Item> items,
        List<Notice> notices,
        Lists lists,
        Numbers numbers) {
    public Scene {
        undone = List.copyOf(undone);
        recent = List.copyOf(recent);
        said = List.copyOf(said);
        fragments = List.copyOf(fragments);
        items = List.copyOf(items);
        notices = List.copyOf(notices);
    }

    /** Something said that may be a piece of a report. */
    public record Fragment(Heard heard, Reading reading) {}

    /** A move that can be undone, and what was said because of it. */
    public record Undo(Items.Undoable move, List<Saying> said) {
        public Undo {
            said = List.copyOf(said);
        }
    }

    /** Whether the speaker is staff of the area the item lies in. */
    public boolean covers(Item item) {
        return speaker.isStaff() && roster().grids().within(item.subject().grid(), speaker.grid());
    }

    /** Whether what is said here is only watched. */
    public boolean isWatched() {
        return group.filter(holds::isWatched).isPresent();
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
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<Notice> notice(String code) {
        return notices.stream().filter(n -> n.code().equals(code)).findFirst();
    }

    /** The items that are quoted, in the order they were named. */
    public List<Item> quotedItems() {
        return quoted.subjects().stream().flatMap(code -> item(code).stream()).toList();
    }

    public Optional<Notice> quotedNotice() {
        return quoted.subjects().stream().flatMap(code -> notice(code).stream()).findFirst();
    }

    public Optional<Checklist> quotedList() {
        return quoted.subjects().stream()
                .flatMap(code -> lists.list(code).stream())
                .findFirst();
    }

    /** The same moment, as if a message of before were heard only now. */
    public Scene asHeard(Joined joined) {
        return new Scene(
                town,
                joined.message(),
                joined.speaker(),
                joined.group(),
                List.of(),
                List.of(),
                Quoted.nothing(),
                List.of(),
                Optional.empty(),
                holds,
                List.of(),
                items,
                notices,
                lists,
                numbers);
    }

    /** What the speaker said here lately, oldest first. */
    public List<Heard> bySpeaker() {
        return recent.stream().filter(h -> h.person().equals(speaker.id())).toList();
    }
}
