package org.huiyin.desk.dues;

import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.items.Wording;
import org.huiyin.grid.Department;
import org.huiyin.item.Item;
import org.huiyin.text.Phrase;

/** Words about an item that nobody asked for: each is said once for each time something is due. */
final class Reminders {
    private final DueScene scene;
    private final Draft draft;
    private final Wording wording;

    Reminders(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.wording = new Wording(scene.town());
    }

    void toPerson(Item item, String person, String key) {
        say(item, new Target.ToPerson(person), key);
    }

    void toPerson(Item item, String person, Phrase phrase) {
        say(item, new Target.ToPerson(person), phrase);
    }

    Wording wording() {
        return wording;
    }

    /** To the command room that watches over the item's grid. */
    void toRoom(Item item, String key) {
        scene.town().roster().commandRooms(item.subject().grid()).stream()
                .findFirst()
                .ifPresent(group -> say(item, new Target.ToGroup(group.id()), key));
    }

    /** To an office's own group, where it has one. */
    void toOffice(Item item, String department, String key) {
        var roster = scene.town().roster();
        roster.department(department)
                .flatMap(Department::group)
                .filter(group -> roster.group(group).isPresent())
                .ifPresent(group -> say(item, new Target.ToGroup(group), key));
    }

    /** To where it was asked first, fit for a group; in private what is sensitive. */
    void toAsker(Item item, String key) {
        item.whereAsked().stream().limit(1).forEach(place -> say(item, place, wording.brief(key, item)));
    }

    private void say(Item item, Target to, String key) {
        say(item, to, wording.full(key, item));
    }

    private void say(Item item, Target to, Phrase phrase) {
        draft.say(to, phrase.with("name", wording.handlerName(item)))
                .about(item.code())
                .on(scene.due().step() + scene.due().at())
                .in(Outgoing.Lane.ROUTINE)
                .now();
    }
}
