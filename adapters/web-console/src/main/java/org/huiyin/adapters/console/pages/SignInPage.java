package org.huiyin.adapters.console.pages;

import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.net.Reply;

/** Where the one-time code is given. */
public final class SignInPage {
    private final Door door;
    private final Frame frame;

    public SignInPage(Door door, Frame frame) {
        this.door = door;
        this.frame = frame;
    }

    record View(boolean wasWrong) {}

    public Reply show(Visit visit) {
        return visit.canLeave() ? frame.alone(200, visit, "signin.jte", new View(false)) : Reply.seeOther("/console");
    }

    public Reply enter(Visit visit) {
        return door.admit(visit)
                .map(cookie -> Reply.seeOther("/console").with(cookie))
                .orElseGet(() -> frame.alone(401, visit, "signin.jte", new View(true)));
    }

    public Reply leave(Visit visit) {
        return Reply.seeOther(Door.SIGN_IN).with(door.leave(visit));
    }
}
