package org.huiyin.adapters.form;

import java.time.Duration;
import java.util.List;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.door.House;
import org.huiyin.message.Chat;
import org.huiyin.net.FileSource;

/**
 * The platform of those who report by the form. Each report is a chat of its own, known by a digest of its code. What is
 * said there is said once it stands in the ledger: whoever has the code reads it on the page.
 */
final class FormPlatform implements ChatPlatform {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Intake intake;

    /** Gives the transport the pages. */
    FormPlatform(Seal seal, House house) {
        this.intake = new Intake();
        var counter = new Counter(seal, house, new Pages());
        new ReportRoute(counter, intake).open(house);
        new StatusRoute(counter, intake).open(house);
        var style = new FileSource.Classpath(
                FormPlatform.class.getClassLoader(), "form/", "public, max-age=" + A_DAY.toSeconds());
        house.transport().files("/report/assets", style);
    }

    @Override
    public String name() {
        return FormKind.NAME;
    }

    @Override
    public void start(Inbox inbox) {
        intake.open(inbox);
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        boolean ours = to.platform().equals(FormKind.NAME)
                && to.account().equals(FormDoor.ACCOUNT)
                && to.kind() == Chat.Kind.DIRECT;
        return ours
                ? new Outcome.Sent(speech.key())
                : new Outcome.Refused("chat: of no form (expected: one of " + List.of(FormDoor.ACCOUNT) + ")");
    }

    @Override
    public void stop() {
        intake.close();
    }
}
