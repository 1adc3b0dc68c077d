package org.huiyin.adapters.wecom.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.wecom.api.Answer;
import org.huiyin.adapters.wecom.api.Api;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.api.Standing;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Card;
import org.huiyin.adapters.wecom.bot.Markdown;
import org.huiyin.adapters.wecom.bot.Pictures;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/** Robots of groups, for broadcasts: each an account with one chat. Nothing is ever heard from them. */
public final class RobotPlatform implements ChatPlatform {
    /** The platform's name in chats. */
    public static final String NAME = "wecom-robot";

    private static final Duration AFTER_UPLOAD = Duration.ofSeconds(30);

    private final Surroundings around;
    private final PostEncoder encoder = new PostEncoder();
    private final Markdown text = new Markdown(Post.Text.LONGEST);
    private final Pictures pictures;
    private final Map<String, Robot> robots = new LinkedHashMap<>();

    private record Robot(RobotSettings settings, Api api, Standing standing) {}

    public RobotPlatform(List<RobotSettings> robots, Surroundings around) {
        this.around = around;
        this.pictures = new Pictures(around.media(), Post.Image.LARGEST);
        for (var settings : robots) {
            var standing = new Standing(settings.name(), Account.State.CONNECTED, around.clock());
            var robot = new Robot(settings, new Api(settings.patience()), standing);
            if (this.robots.putIfAbsent(settings.name(), robot) != null) {
                throw new IllegalArgumentException("robot: " + settings.name() + " twice (expected: each name once)");
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        // Robots hear nothing.
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        List<Post> posts = new ArrayList<>();
        text.parts(speech.text()).forEach(part -> posts.add(new Post.Text(part, List.of())));
        pictures.of(speech).forEach(picture -> posts.add(new Post.Image(picture.bytes())));
        return post(to, Card.idOf(speech), posts);
    }

    /**
     * Posts one after the other.
     *
     * @param id ours for all of it together: the platform gives none
     */
    public Outcome post(Chat to, String id, List<Post> posts) {
        var robot = robots.get(to.account());
        if (robot == null || !robot.settings().chat().equals(to)) {
            return new Outcome.Refused("chat: of no robot of ours (expected: one of " + robots.keySet() + ")");
        }
        var fault = posts.stream().map(encoder::fault).flatMap(Optional::stream).findFirst();
        if (posts.isEmpty() || fault.isPresent()) {
            return new Outcome.Refused(fault.orElse("posts: none (expected: at least one)"));
        }
        for (int i = 0; i < posts.size(); i++) {
            var outcome = post(robot, id, posts.get(i));
            if (!(outcome instanceof Outcome.Sent)) {
                // Trying again would say the first of it twice.
                return i == 0 ? outcome : new Outcome.Unknown("said " + i + " of " + posts.size());
            }
        }
        return new Outcome.Sent(id);
    }

    private Outcome post(Robot robot, String id, Post post) {
        if (post instanceof Post.File file) {
            return upload(robot, id, file);
        }
        return noted(robot, robot.api().post(robot.settings().send(), encoder.encode(post)), id);
    }

    private Outcome upload(Robot robot, String id, Post.File file) {
        var boundary = HexFormat.of().toHexDigits(around.random().nextLong());
        var answer = robot.api()
                .post(
                        robot.settings().upload(),
                        "multipart/form-data; boundary=" + boundary,
                        encoder.form(file, boundary));
        var uploaded = noted(robot, answer, id);
        if (uploaded instanceof Outcome.Sent && answer instanceof Answer.Told told) {
            try {
                var media = told.fields().need("media_id");
                return noted(robot, robot.api().post(robot.settings().send(), encoder.file(media)), id);
            } catch (Malformed e) {
                return new Outcome.Refused(e.getMessage());
            }
        }
        // A file that lies there unsaid was seen by nobody.
        return uploaded instanceof Outcome.Unknown unknown
                ? new Outcome.TryLater(AFTER_UPLOAD, unknown.why())
                : uploaded;
    }

    private static Outcome noted(Robot robot, Answer answer, String id) {
        if (answer instanceof Answer.Told told) {
            var code = told.fields().errcode();
            if (code.code() == 93000) {
                robot.standing().become(Account.State.FROZEN, code + "; the robot is gone, or its key was renewed");
            } else if (code.isFine() && robot.standing().is(Account.State.FROZEN)) {
                robot.standing().become(Account.State.CONNECTED, "");
            } else {
                robot.standing().limited(code.isQuota(), code.toString());
            }
        }
        return answer.outcome(id);
    }

    @Override
    public List<Pace> paces() {
        return List.of(new Pace(Pace.Scope.ACCOUNT, 20, Duration.ofMinutes(1)));
    }

    @Override
    public List<Account> accounts() {
        return robots.values().stream().map(r -> r.standing().account()).toList();
    }

    @Override
    public void stop() {
        // Nothing runs between two posts.
    }
}
