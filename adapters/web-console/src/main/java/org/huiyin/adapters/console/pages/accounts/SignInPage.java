package org.huiyin.adapters.console.pages.accounts;

import org.huiyin.account.Account;
import org.huiyin.adapters.console.door.Admission;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.net.Reply;

/** Where people sign in, and where the first of them makes the first account. */
public final class SignInPage {
    private static final String HOME = "/console/home";

    private final Admission admission;
    private final Frame frame;

    public SignInPage(Admission admission, Frame frame) {
        this.admission = admission;
        this.frame = frame;
    }

    /**
     * @param isFirst whether there is no account yet
     * @param to the page they wanted
     */
    record View(boolean isFirst, boolean wasWrong, String to) {
        int shortest() {
            return Account.SHORTEST_PASSWORD;
        }
    }

    public Reply show(Visit visit) {
        var view = new View(
                admission.isFirst(), false, wanted(visit.request().query("to").orElse("")));
        return frame.alone(200, visit, "accounts/signin.jte", view);
    }

    public Reply enter(Visit visit) {
        boolean isFirst = admission.isFirst();
        var to = wanted(visit.field("to"));
        return admission
                .admit(visit)
                .map(cookie -> Reply.seeOther(to.isEmpty() ? HOME : to).with(cookie))
                .orElseGet(() -> frame.alone(401, visit, "accounts/signin.jte", new View(isFirst, true, to)));
    }

    /** A page of ours, or none: nobody is led to another site from here. */
    private static String wanted(String path) {
        return path.matches("/(console|screen)(/[A-Za-z0-9-]+)*") ? path : "";
    }

    public Reply leave(Visit visit) {
        return Reply.seeOther(Door.SIGN_IN).with(admission.leave(visit));
    }
}
