package org.huiyin.app.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/**
 * A platform on which all goes wrong that goes wrong on real ones: words that are lost, that come out late, that come out
 * though nobody says so, an account that is shut for a while, and our own end in the middle of a word. It counts whoever
 * is faster than its pace, and remembers what stands in every chat.
 */
final class FickleRoom implements ChatPlatform {
    static final String NAME = "fickle";

    /** What was handed over is out by then, or never will be. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final SplittableRandom random;
    private final Faults faults;
    private final List<Pace> paces;
    private final Map<Chat, List<Said>> chats = new HashMap<>();
    private final Map<String, List<Instant>> byAccount = new HashMap<>();
    private final Map<String, Shut> shut = new HashMap<>();
    private int tooFast;
    private int tried;

    /**
     * How often what happens, in a thousand.
     *
     * @param lost nothing comes out, and nobody says so
     * @param half it comes out, and nobody says so
     * @param late it comes out some time later, and nobody says so
     * @param busy it is sent away for a while
     * @param shut the account is frozen for some minutes
     * @param deaths we die, before or after it came out
     */
    record Faults(int lost, int half, int late, int busy, int shut, int deaths) {
        static Faults none() {
            return new Faults(0, 0, 0, 0, 0, 0);
        }
    }

    /** Our own program ends here. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Shut(Instant since, Instant until) {}

    private record Said(String key, String text, Instant visible) {}

    FickleRoom(InstantSource clock, SplittableRandom random, Faults faults, List<Pace> paces) {
        this.clock = clock;
        this.random = random;
        this.faults = faults;
        this.paces = List.copyOf(paces);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        // Nobody speaks here.
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        var now = clock.instant();
        tried++;
        countPace(to, now);
        int fate = random.nextInt(1_000);
        if ((fate -= faults.lost()) < 0) {
            return new Outcome.Unknown("no answer");
        }
        if ((fate -= faults.half()) < 0) {
            stand(to, speech, now);
            return new Outcome.Unknown("no answer");
        }
        if ((fate -= faults.late()) < 0) {
            stand(to, speech, now.plusSeconds(random.nextInt(1, 100)));
            return new Outcome.Unknown("no answer");
        }
        if ((fate -= faults.busy()) < 0) {
            return new Outcome.TryLater(Duration.ofSeconds(random.nextInt(1, 30)), "busy");
        }
        if ((fate -= faults.shut()) < 0) {
            shut(to.account(), now.plusSeconds(random.nextInt(60, 600)));
            return new Outcome.TryLater(Duration.ofSeconds(1), "frozen");
        }
        if ((fate -= faults.deaths()) < 0) {
            if (random.nextBoolean()) {
                stand(to, speech, now);
            }
            throw new Death();
        }
        stand(to, speech, now);
        return new Outcome.Sent("id-" + speech.key());
    }

    private void countPace(Chat to, Instant now) {
        var said = byAccount.computeIfAbsent(to.account(), account -> new ArrayList<>());
        said.add(now);
        for (Pace pace : paces) {
            boolean over = pace.scope() == Pace.Scope.ACCOUNT
                    && said.stream()
                                    .filter(at -> at.isAfter(now.minus(pace.per())))
                                    .count()
                            > pace.messages();
            tooFast += over ? 1 : 0;
        }
    }

    private void stand(Chat in, Speech speech, Instant visible) {
        chats.computeIfAbsent(in, chat -> new ArrayList<>()).add(new Said(speech.key(), speech.text(), visible));
    }

    @Override
    public LookBack lookBack(Chat in, Speech speech, Duration ago) {
        if (ago.compareTo(SETTLED) < 0) {
            return new LookBack.Unable();
        }
        return standing(in, speech.key()).<LookBack>map(LookBack.Found::new).orElseGet(LookBack.Missing::new);
    }

    private Optional<String> standing(Chat chat, String key) {
        var now = clock.instant();
        return chats.getOrDefault(chat, List.of()).stream()
                .filter(said -> said.key().equals(key) && !said.visible().isAfter(now))
                .map(said -> "id-" + said.key())
                .findFirst();
    }

    @Override
    public Outcome recall(Chat from, String platformId) {
        boolean stood =
                chats.getOrDefault(from, new ArrayList<>()).removeIf(said -> ("id-" + said.key()).equals(platformId));
        return stood ? new Outcome.Sent(platformId) : new Outcome.Refused("recall: nothing of that id");
    }

    @Override
    public List<Pace> paces() {
        return paces;
    }

    @Override
    public List<Account> accounts() {
        var now = clock.instant();
        return shut.entrySet().stream()
                .filter(account -> now.isBefore(account.getValue().until()))
                .map(account -> new Account(
                        account.getKey(),
                        Account.State.FROZEN,
                        account.getValue().since(),
                        "shut for a while"))
                .toList();
    }

    /** The account is frozen until then. */
    void shut(String account, Instant until) {
        shut.put(account, new Shut(clock.instant(), until));
    }

    @Override
    public void stop() {
        // Nothing is open.
    }

    /** What stands in a chat, in the order it came out. */
    List<String> standing(Chat chat) {
        return chats.getOrDefault(chat, List.of()).stream().map(Said::key).toList();
    }

    /** How often something was handed over. */
    int tried() {
        return tried;
    }

    /** How often somebody was faster than allowed. */
    int tooFast() {
        return tooFast;
    }
}
