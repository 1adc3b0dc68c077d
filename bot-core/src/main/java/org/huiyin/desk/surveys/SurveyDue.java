package org.huiyin.desk.surveys;

import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.ledger.Due;
import org.huiyin.survey.Asked;
import org.huiyin.survey.Sheet;

/** What the passing of time asks of a survey: staff who have not finished are reminded once, and it ends. */
public final class SurveyDue {
    private final DueScene scene;
    private final Draft draft;

    public SurveyDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look() {
        scene.asked().running().stream()
                .filter(papers -> papers.round().code().equals(scene.due().subject()))
                .forEach(papers -> {
                    if (scene.due().what() == Due.What.SURVEY_ENDS) {
                        new Ending(scene.town(), draft).end(papers, scene.asked());
                    } else {
                        remind(papers);
                    }
                });
    }

    /** Residents never, nor who is away or was asked enough, nor anybody while we are to keep quiet everywhere. */
    private void remind(Asked.Papers papers) {
        var questions = new Questions(scene.town(), draft);
        var morning = questions.morning(draft.now());
        if (morning.isPresent()) {
            morning.filter(papers.round().ends()::isAfter).map(scene.due()::at).ifPresent(draft::schedule);
            return;
        }
        papers.sheets().stream()
                .filter(sheet -> sheet.isOpen() && !sheet.isFinished() && mayRemind(sheet))
                .forEach(sheet -> questions.remind(papers.round(), sheet));
    }

    private boolean mayRemind(Sheet sheet) {
        return scene.town()
                        .roster()
                        .member(sheet.person())
                        .filter(person -> person.isStaff())
                        .isPresent()
                && !scene.holds().isAway(sheet.person())
                && !scene.holds().isSilent(Optional.empty())
                && scene.burden().get().allows(sheet.person(), Outgoing.Lane.ROUTINE);
    }
}
