package org.huiyin.app.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.app.RosterDirectory;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Attachment;
import org.huiyin.rules.Rules;

/** A whole town on a virtual clock: the line that serves also replays. */
public final class Replay {
    private static final String ACCOUNT = "replay";

    private final Store store;
    private final Rules rules;

    public Replay(Store store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * What is left of a replay beside the store.
     *
     * @param at the moment it ended
     * @param shown the pictures that went out, by the key of the saying
     */
    public record End(Instant at, Function<String, List<Attachment>> shown) {}

    /** Plays the transcript to its end; what came of it lies in the store. */
    public End run(Transcript transcript) {
        var clock = new VirtualClock(
                transcript.lines().isEmpty()
                        ? Instant.EPOCH
                        : transcript.lines().get(0).at());
        var directory = new RosterDirectory(rules.town().roster(), ReplayPlatform.NAME, ACCOUNT);
        var platform = new ReplayPlatform();
        var pulse = new Heartbeat();
        var line = new Line(store, rules::inForce, new SceneLoader(directory), clock, pulse);
        var dispatcher = new Dispatcher(
                store,
                new Doors(directory, Map.of(ReplayPlatform.NAME, platform)),
                outgoing ->
                        rules.phrases().say(outgoing.phrase(), java.util.Locale.SIMPLIFIED_CHINESE, clock.instant()),
                clock,
                pulse);
        try (var ahead = new ReadAhead(line)) {
            var stage = new Player.Stage(ReplayPlatform.NAME, ACCOUNT, id -> id, ahead::take);
            var player = new Player(store, line, dispatcher, clock, stage);
            ahead.expect(transcript.lines().stream()
                    .filter(TranscriptLine.Said.class::isInstance)
                    .map(said -> player.upcoming((TranscriptLine.Said) said))
                    .iterator());
            transcript.lines().forEach(player::play);
            player.finish();
        }
        return new End(clock.instant(), platform::shownWith);
    }
}
