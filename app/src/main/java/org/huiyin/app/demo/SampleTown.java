package org.huiyin.app.demo;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.api.ApiSettings;
import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.media.Darkroom;
import org.huiyin.adapters.sandbox.SandboxPlatform;
import org.huiyin.app.console.ConsolePages;
import org.huiyin.app.programs.ProgramDoors;
import org.huiyin.app.replay.Player;
import org.huiyin.app.serve.Outside;
import org.huiyin.app.serve.PageWords;
import org.huiyin.app.serve.Parts;
import org.huiyin.app.serve.Server;
import org.huiyin.app.serve.Shelves;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;

/** The sample town's outside: one sandbox, into which its stories are told. */
final class SampleTown implements Outside {
    static final String ACCOUNT = "demo";

    private final Roster roster;
    private final DemoClock clock;
    private final StoryTeller stories;
    private volatile @Nullable SandboxPlatform sandbox;

    SampleTown(Roster roster, DemoClock clock, StoryTeller stories) {
        this.roster = roster;
        this.clock = clock;
        this.stories = stories;
    }

    @Override
    public List<ChatPlatform> open(Parts parts) {
        var opened = new SandboxPlatform(
                parts.transport(),
                new SandboxPlatform.Town(roster, parts.store().pages(), parts.pulse(), stories),
                new PageWords(parts.rules(), "sandbox_", "stories_"),
                new SandboxPlatform.Album(parts.data().files().photos(), new Darkroom(), parts.line()::take),
                clock);
        sandbox = opened;
        var shelves = Shelves.ofFixedRoster(parts);
        var gate = new Gate.ByAccount(code -> false, Gate.SecondFactor.AS_YOU_LIKE);
        ConsolePages.open(parts, shelves, gate, Outlines.none());
        ProgramDoors.open(parts, shelves, Optional.of(ApiSettings.usual()));
        return List.of(opened);
    }

    /** Somebody to play one story on a running server. */
    Player player(Server server) {
        var parts = server.parts();
        var stage = new Player.Stage(SandboxPlatform.NAME, ACCOUNT, this::nameOf, this::say);
        return new Player(parts.store(), parts.line(), server.dispatcher(), clock, stage);
    }

    private String nameOf(String id) {
        return roster.member(id).map(Person::name).orElse(id);
    }

    /** Returns once it is committed, as a transcript's line does. */
    private void say(Message message) {
        var opened = sandbox;
        if (opened == null) {
            throw new IllegalStateException("sandbox: not open (expected: opened before a story is told)");
        }
        var taken = opened.arrive(message).toCompletableFuture().join();
        if (taken instanceof Inbox.Taken.Busy busy) {
            throw new IllegalStateException("message " + message.id().value() + ": not taken: " + busy.why());
        }
    }
}
