package org.huiyin.desk.notices;

import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.burdens.Spared;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeState;

/** What the passing of time asks of a notice: it leaves, it spreads, its time for answers is up, it ends. */
public final class NoticeDue {
    private final DueScene scene;
    private final Draft draft;

    public NoticeDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look(Notice notice) {
        draft.inDrill(notice);
        var release = new Release(scene.town(), draft);
        switch (scene.due().what()) {
            case NOTICE_LEAVES -> {
                if (notice.state() == NoticeState.WAITING) {
                    release.goLive(notice);
                }
            }
            case NOTICE_SPREADS -> {
                if (notice.state() == NoticeState.LIVE) {
                    release.spread(notice, Integer.parseInt(scene.due().step()));
                }
            }
            case NOTICE_REMINDS -> new Silent(scene.town(), draft).remind(notice, scene);
            case NOTICE_ASKS_LATER -> {
                if (notice.state() == NoticeState.LIVE) {
                    new Spared(scene.town(), draft, scene.burden().get())
                            .askAgain(notice, scene.underway().held(notice), rules(notice));
                }
            }
            case NOTICE_WIDENS -> new Circles(scene.town(), draft).widen(notice);
            case NOTICE_DEADLINE -> {
                if (notice.state() == NoticeState.LIVE && notice.rollCall()) {
                    new Tally(scene.town(), draft).timeIsUp(notice);
                }
            }
            case NOTICE_EXPIRES -> {
                if (!notice.state().isOver()) {
                    new Ending(draft).end(notice, Ending.Reason.EXPIRED, Optional.empty());
                }
            }
            default -> {}
        }
    }

    private NoticeClass rules(Notice notice) {
        return scene.town().policy().noticeClass(notice.kind());
    }
}
