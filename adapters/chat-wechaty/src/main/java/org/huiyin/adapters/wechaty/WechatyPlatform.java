package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Chat;

/**
 * Groups of personal WeChat accounts, each account reached through a Wechaty puppet service.
 *
 * <p>A group's chat is {@code Chat("wechaty", account, room, ROOM)}, somebody's with us {@code Chat("wechaty", account,
 * contact, DIRECT)}; senders carry WeChat's contact ids.
 */
public final class WechatyPlatform implements ChatPlatform {
    /** The platform's name in chats and senders. */
    public static final String NAME = "wechaty";

    private final Map<String, WechatyAccount> accounts = new LinkedHashMap<>();
    private final List<Pace> paces;

    /**
     * Dials nobody before {@link #start}.
     *
     * @param settings one for each account, no name twice
     * @param paces how much each account may say; {@link #cautious()} where nobody knows better
     * @param media where pictures and files are kept
     */
    public WechatyPlatform(List<WechatySettings> settings, List<Pace> paces, Media media, InstantSource clock) {
        for (WechatySettings one : settings) {
            if (accounts.put(one.account(), new WechatyAccount(one, media, clock)) != null) {
                throw new IllegalArgumentException("account: " + one.account() + " twice (expected: each once)");
            }
        }
        this.paces = List.copyOf(paces);
    }

    /** About what a busy person types. WeChat publishes no limits: this is a caution of ours, not a fact. */
    public static List<Pace> cautious() {
        return List.of(
                new Pace(Pace.Scope.CHAT, 6, Duration.ofMinutes(1)),
                new Pace(Pace.Scope.ACCOUNT, 20, Duration.ofMinutes(1)),
                new Pace(Pace.Scope.ACCOUNT, 300, Duration.ofHours(1)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        accounts.values().forEach(account -> account.start(inbox));
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        return account(to)
                .map(account -> account.say(to, speech))
                .orElseGet(() -> new Outcome.Refused("chat: of no account here"));
    }

    @Override
    public Outcome recall(Chat from, String platformId) {
        return account(from)
                .map(account -> account.recall(platformId))
                .orElseGet(() -> new Outcome.Refused("chat: of no account here"));
    }

    /** Never says that something is missing: an echo that did not come is no proof. */
    @Override
    public LookBack lookBack(Chat in, Speech speech, Duration ago) {
        return account(in).map(account -> account.lookBack(in, speech)).orElseGet(LookBack.Unable::new);
    }

    @Override
    public List<Pace> paces() {
        return paces;
    }

    @Override
    public List<Account> accounts() {
        return accounts.values().stream().map(WechatyAccount::health).toList();
    }

    @Override
    public void stop() {
        accounts.values().forEach(WechatyAccount::stop);
    }

    private Optional<WechatyAccount> account(Chat chat) {
        return chat.platform().equals(NAME) ? Optional.ofNullable(accounts.get(chat.account())) : Optional.empty();
    }
}
