package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.net.FileSource;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What the page asks for and sends, and where. */
final class Routes {
    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);
    private static final int LONGEST_ID = 100;
    private static final int SECONDS_TO_TAKE = 30;

    private final SandboxPlatform.Town town;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Windows windows;
    private final InstantSource clock;

    /** Where what was said goes. */
    @FunctionalInterface
    interface Door {
        CompletionStage<Inbox.Taken> arrive(Message message);
    }

    Routes(SandboxPlatform.Town town, Rooms rooms, Conversations conversations, Windows windows, InstantSource clock) {
        this.town = town;
        this.rooms = rooms;
        this.conversations = conversations;
        this.windows = windows;
        this.clock = clock;
    }

    void register(Transport transport, Function<Locale, Map<String, String>> words, Photos photos, Door door) {
        var writing = new Writing(rooms, conversations, photos);
        var board = new Board(town.pages(), rooms);
        var loader = Routes.class.getClassLoader();
        transport
                .exchange("GET", "/", Gate.look(request -> Reply.seeOther("/sandbox/")))
                .exchange("GET", "/sandbox", Gate.look(request -> Reply.seeOther("/sandbox/")))
                .exchange("GET", "/sandbox/", Gate.look(request -> Gate.guarded(Reply.html(page(loader)))))
                .files("/sandbox/assets", new FileSource.Classpath(loader, "sandbox/assets/", "no-cache"))
                .exchange("GET", "/sandbox/words", Gate.look(request -> words(request, words)))
                .exchange("GET", "/sandbox/town", Gate.look(request -> json(town())))
                .exchange("GET", "/sandbox/chat", Gate.look(request -> json(chat(request))))
                .exchange("GET", "/sandbox/board", Gate.look(request -> json(board.at(clock.instant()))))
                .exchange("GET", "/sandbox/reading", Gate.look(request -> json(reading(request))))
                .exchange("GET", "/sandbox/stories", Gate.look(request -> json(stories())))
                .exchange("GET", "/sandbox/photo/{name}", Gate.look(r -> photos.show(r.parameter("name"))))
                .stream(
                        "/sandbox/events",
                        Gate.open(request -> Opening.accept(stream ->
                                windows.open(stream, stream.lastEventId().or(() -> request.query("after"))))))
                .upload(
                        "/sandbox/photo",
                        photos.spool(),
                        Gate.upload((request, parts) ->
                                json(JsonNodeFactory.instance.objectNode().put("photo", photos.keep(parts)))))
                .exchange(
                        "POST",
                        "/sandbox/say",
                        Gate.post(request -> taken(writing.message(Post.parse(request.body()), clock.instant()), door)))
                .exchange("POST", "/sandbox/story", Gate.post(this::play))
                .exchange("POST", "/sandbox/story/stop", Gate.post(request -> {
                    town.stories().stop();
                    return json(stories());
                }));
    }

    private static String page(ClassLoader loader) throws IOException {
        try (var in = loader.getResourceAsStream("sandbox/index.html")) {
            if (in == null) {
                throw new IOException("sandbox/index.html: missing (expected: among the resources)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reply words(Request request, Function<Locale, Map<String, String>> words) {
        var language = Optional.ofNullable(LANGUAGES.get(request.query("lang").orElse("zh")))
                .orElseThrow(
                        () -> Problem.bad("bad_field", "lang: unknown (expected: one of " + LANGUAGES.keySet() + ")"));
        var json = JsonNodeFactory.instance.objectNode();
        words.apply(language).forEach(json::put);
        return json(json);
    }

    /** Read before anything else, so that the page misses nothing between this and its stream. */
    private ObjectNode town() {
        var cursor = windows.cursor();
        var json = rooms.json();
        json.put("cursor", cursor);
        var chats = json.putArray("chats");
        conversations.latest().forEach((chat, bubble) -> {
            if (rooms.holds(chat)) {
                var latest = Windows.chat(chat);
                latest.set("bubble", bubble.json());
                chats.add(latest);
            }
        });
        return json;
    }

    private ObjectNode chat(Request request) {
        var chat = asked(request);
        var json = Windows.chat(chat);
        var bubbles = json.putArray("bubbles");
        conversations.of(chat).forEach(bubble -> bubbles.add(bubble.json()));
        return json;
    }

    private ObjectNode reading(Request request) {
        var id = request.query("id").orElseThrow(() -> Problem.bad("bad_field", "id: missing (expected: a message's)"));
        return new Insight(town.pages()).of(new Message.Id(asked(request), id));
    }

    private Chat asked(Request request) {
        return rooms.chat(request.query("group"), request.query("person"));
    }

    private ObjectNode stories() {
        var json = JsonNodeFactory.instance.objectNode();
        var stories = json.putArray("stories");
        town.stories()
                .list()
                .forEach(story -> stories.addObject().put("id", story.id()).put("title", story.titleKey()));
        town.stories()
                .progress()
                .ifPresent(progress -> json.putObject("progress")
                        .put("story", progress.story())
                        .put("speed", Insight.code(progress.speed()))
                        .put("done", progress.done())
                        .put("total", progress.total())
                        .put("state", Insight.code(progress.state())));
        return json;
    }

    private Reply play(Request request) {
        var post = Post.parse(request.body());
        var story = post.required("story", LONGEST_ID);
        var wanted = post.required("speed", LONGEST_ID);
        if (town.stories().list().stream().noneMatch(each -> each.id().equals(story))) {
            throw Problem.bad("bad_field", "story: unknown (expected: one of the list)");
        }
        for (Stories.Speed speed : Stories.Speed.values()) {
            if (Insight.code(speed).equals(wanted)) {
                town.stories().play(story, speed);
                return json(stories());
            }
        }
        throw Problem.bad("bad_field", "speed: unknown (expected: real, tenfold or at_once)");
    }

    private static Reply taken(Message message, Door door) throws InterruptedException {
        var taken = wait(door.arrive(message));
        if (taken instanceof Inbox.Taken.Busy) {
            throw new Problem(503, "busy", "message: not taken (expected: sent again in a moment)");
        }
        var json = JsonNodeFactory.instance.objectNode().put("id", message.id().value());
        return json(json.put("taken", taken instanceof Inbox.Taken.Kept ? "kept" : "again"));
    }

    private static Inbox.Taken wait(CompletionStage<Inbox.Taken> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get(SECONDS_TO_TAKE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Inbox.Taken.Busy("no answer yet");
        } catch (ExecutionException e) {
            throw new IllegalStateException("inbox: failed (expected: kept, again or busy)", e.getCause());
        }
    }

    private static Reply json(ObjectNode json) {
        return Reply.json(json.toString()).with("cache-control", "no-store");
    }
}
