package org.huiyin.app.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/** A platform that remembers what it was asked to say and answers as it is told to. */
final class Mouth implements ChatPlatform {
    private final List<Speech> said = new ArrayList<>();
    private volatile Function<Speech, Outcome> answer = speech -> new Outcome.Sent("p-" + speech.key());

    void answers(Function<Speech, Outcome> how) {
        answer = how;
    }

    synchronized List<Speech> said() {
        return List.copyOf(said);
    }

    @Override
    public String name() {
        return SmallTown.PLATFORM;
    }

    @Override
    public void start(Inbox inbox) {
        // Nothing is heard here.
    }

    @Override
    public synchronized Outcome say(Chat to, Speech speech) {
        said.add(speech);
        return answer.apply(speech);
    }

    @Override
    public void stop() {
        // Nothing is open.
    }
}
