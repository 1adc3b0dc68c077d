package org.huiyin.adapters.open311;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.door.House;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The platform of those who report by Open311. Each request is a chat of its own. What is said there is said once it
 * stands in the ledger: whoever has the token reads it.
 */
final class Open311Platform implements ChatPlatform {
    private static final long PATIENCE_SECONDS = 20;

    private volatile @Nullable Inbox inbox;

    /** Gives the transport the routes. */
    Open311Platform(Open311Door door, House house) {
        new Open311Routes(door, house, this::takes).open();
    }

    @Override
    public String name() {
        return Open311Kind.NAME;
    }

    @Override
    public void start(Inbox opened) {
        inbox = opened;
    }

    /** Whether it is written down, now or before: nobody is thanked for what is not kept. */
    private boolean takes(Message message) throws InterruptedException {
        var open = inbox;
        if (open == null) {
            return false;
        }
        try {
            var taken = open.take(message).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !(taken instanceof Inbox.Taken.Busy);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        boolean ours =
                to.platform().equals(Open311Kind.NAME) && to.account().equals(Open311Door.ACCOUNT) && to.isDirect();
        return ours
                ? new Outcome.Sent(speech.key())
                : new Outcome.Refused("chat: of no request (expected: one of " + List.of(Open311Door.ACCOUNT) + ")");
    }

    @Override
    public void stop() {
        inbox = null;
    }
}
