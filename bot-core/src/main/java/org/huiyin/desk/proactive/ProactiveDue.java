package org.huiyin.desk.proactive;

import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.proactive.Occasion;
import org.huiyin.proactive.Proactive;
import org.huiyin.proactive.ProactiveRule;

/** What becomes of a rule whose occasion has come: a notice went out, or the clock came round. */
public final class ProactiveDue {
    private final DueScene scene;
    private final Draft draft;

    public ProactiveDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    /** Due at once for each rule that follows from a notice; the subject is the notice, the step the rule. */
    public static void schedule(Notice notice, Proactive rules, Draft draft) {
        rules.after(notice)
                .forEach(rule -> draft.schedule(new Due(draft.now(), Due.What.PROACTIVE, notice.code(), rule.id())));
    }

    /** The rule a due row is about. */
    public static String ruleOf(Due due) {
        return due.step().isEmpty() ? due.subject() : due.step();
    }

    public void look() {
        if (scene.due().what() == Due.What.PROACTIVE) {
            scene.town()
                    .policy()
                    .proactive()
                    .rule(ruleOf(scene.due()))
                    .filter(ProactiveRule::isOn)
                    .ifPresent(this::look);
        }
    }

    private void look(ProactiveRule rule) {
        if (rule.occasion() instanceof Occasion.Warned) {
            scene.notice()
                    .filter(notice -> notice.state() == NoticeState.LIVE)
                    .ifPresent(notice -> run(rule, notice.reach().grid()));
            return;
        }
        rule.occasion()
                .times()
                .flatMap(times -> times.next(draft.now()))
                .ifPresent(at -> draft.schedule(Rounding.due(rule, at)));
        run(rule, scene.town().roster().grids().root().id());
    }

    private void run(ProactiveRule rule, String area) {
        new Forestalling(scene.town(), scene.holds(), draft)
                .run(rule, area, scene.known().get());
    }
}
