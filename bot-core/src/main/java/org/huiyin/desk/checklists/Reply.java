package org.huiyin.desk.checklists;

import org.huiyin.checklist.Checklist;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.text.Phrase;

/** What we say of a list to who speaks, and to others because of it. */
public record Reply(Scene scene, Draft draft) {
    public void here(Phrase phrase, Checklist list) {
        draft.link(scene.message().id(), list.code());
        draft.say(scene.here(), phrase)
                .about(list.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }

    /** Where no list is. */
    public void here(Phrase phrase) {
        draft.say(scene.here(), phrase)
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }

    public void to(String person, Phrase phrase, Checklist list, String occasion) {
        draft.say(new Target.ToPerson(person), phrase)
                .about(list.code())
                .on(occasion)
                .now();
    }
}
