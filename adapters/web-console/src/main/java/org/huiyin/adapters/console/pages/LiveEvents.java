package org.huiyin.adapters.console.pages;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.huiyin.line.Pulse;
import org.huiyin.net.EventStream;

/** Tells open windows that something was committed; what, they see when they look again. */
public final class LiveEvents implements Consumer<EventStream> {
    private final Pulse pulse;
    private final AtomicLong beats = new AtomicLong();

    public LiveEvents(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void accept(EventStream stream) {
        var standing = pulse.subscribe(() -> stream.send(changed()));
        stream.onClose(standing::close);
        stream.send(changed());
    }

    private EventStream.Event changed() {
        return new EventStream.Event(Long.toString(beats.incrementAndGet()), "changed", "look again");
    }
}
