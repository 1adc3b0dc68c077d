package org.huiyin.app.doors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.binding.Binding;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Who is who on real platforms: by what the configuration says, and by codes, which count more. Somebody whom nobody
 * bound is a resident, {@code PLATFORM:ID}, whatever they call themselves. A room is heard only by the account that is
 * bound to it, or by one that stands in.
 */
public final class BoundDirectory implements Directory {
    private static final char BETWEEN = ':';

    private final Supplier<Roster> roster;
    private final List<Binding> configured;
    private final Map<String, List<String>> accounts;
    private final Map<String, List<Chat>> standIns;
    private final Map<String, Chat> mouths;
    private volatile Known known;
    private volatile @Nullable Store store;

    /**
     * Other ways to a group than the account that hears it.
     *
     * @param standIns rooms of groups by accounts that hear and speak there while the one that is bound is gone
     * @param mouths rooms of groups in which we may speak, but hear nothing
     */
    public record OtherWays(Map<String, List<Chat>> standIns, Map<String, Chat> mouths) {
        public OtherWays {
            standIns = Map.copyOf(standIns);
            mouths = Map.copyOf(mouths);
        }

        static OtherWays none() {
            return new OtherWays(Map.of(), Map.of());
        }
    }

    /**
     * @param configured what the configuration says
     * @param accounts the accounts on each platform, the first of each first
     */
    public BoundDirectory(
            Supplier<Roster> roster, List<Binding> configured, Map<String, List<String>> accounts, OtherWays others) {
        this.roster = roster;
        this.configured = List.copyOf(configured);
        this.accounts = Map.copyOf(accounts);
        this.standIns = others.standIns();
        this.mouths = others.mouths();
        this.known = new Known(this.configured);
    }

    /** From now on the codes that were used count, too. */
    public void follow(Store opened) {
        store = opened;
        refresh();
    }

    /** Looks again, for what another node wrote. */
    public void refresh() {
        var opened = store;
        if (opened != null) {
            var all = new ArrayList<>(configured);
            all.addAll(opened.look(looks -> looks.bindings().all()));
            known = new Known(all);
        }
    }

    @Override
    public void learn(Binding binding) {
        refresh();
    }

    @Override
    public Optional<Group> group(Chat chat) {
        return chat.isDirect()
                ? Optional.empty()
                : known.group(chat)
                        .or(() -> groupOf(chat))
                        .or(() -> mouthIn(chat))
                        .flatMap(id -> roster.get().group(id));
    }

    /** The group an account stands in for. */
    private Optional<String> groupOf(Chat room) {
        return standIns.entrySet().stream()
                .filter(group -> group.getValue().contains(room))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<Chat> ears(Chat room) {
        return standIns.isEmpty() || room.isDirect()
                ? List.of()
                : known.group(room).or(() -> groupOf(room)).map(this::ears).orElse(List.of());
    }

    private List<Chat> ears(String group) {
        return Stream.concat(
                        known.room(group).filter(this::isOpen).stream(),
                        standIns.getOrDefault(group, List.of()).stream())
                .distinct()
                .toList();
    }

    private Optional<String> mouthIn(Chat chat) {
        return mouths.entrySet().stream()
                .filter(mouth -> mouth.getValue().equals(chat))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Person person(Sender sender, String grid) {
        return known.member(sender.platform(), sender.id())
                .flatMap(id -> roster.get().member(id))
                .orElseGet(() -> Person.unknown(sender.platform() + BETWEEN + sender.id(), sender.name(), grid));
    }

    @Override
    public Optional<Chat> chat(Target target) {
        return chats(target).stream().findFirst();
    }

    @Override
    public List<Chat> chats(Target target) {
        return target instanceof Target.ToGroup group ? rooms(group.id()) : inPrivate(target.id());
    }

    /** The room it is heard in, those of who stand in, that of a group robot. */
    private List<Chat> rooms(String group) {
        return Stream.of(
                        known.room(group).filter(this::isOpen).stream(),
                        standIns.getOrDefault(group, List.of()).stream(),
                        Optional.ofNullable(mouths.get(group)).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The latest bound first. */
    private List<Chat> inPrivate(String person) {
        var bound = new ArrayList<>(
                known.chats(person).stream().filter(this::isOpen).toList());
        Collections.reverse(bound);
        return bound.isEmpty() ? stranger(person).stream().toList() : bound;
    }

    private boolean isOpen(Chat chat) {
        return accounts.getOrDefault(chat.platform(), List.of()).contains(chat.account());
    }

    /** Somebody in no roster is answered by the account they last wrote to. */
    private Optional<Chat> stranger(String person) {
        int between = person.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        var platform = person.substring(0, between);
        var chats = accounts.getOrDefault(platform, List.of()).stream()
                .map(account -> new Chat(platform, account, person.substring(between + 1), Chat.Kind.DIRECT))
                .toList();
        return chats.size() < 2 ? chats.stream().findFirst() : lastUsed(chats).or(() -> Optional.of(chats.get(0)));
    }

    private Optional<Chat> lastUsed(List<Chat> chats) {
        var opened = store;
        if (opened == null) {
            return Optional.empty();
        }
        return opened.look(looks -> chats.stream()
                .flatMap(chat -> looks.messages().recent(chat, Instant.EPOCH, 1).stream())
                .max(Comparator.comparing(Heard::taken))
                .map(heard -> heard.message().chat()));
    }

    /** What there is to tell about who is bound, for whoever runs the bot: ids only. */
    List<String> lines() {
        var groups =
                roster.get().groups().stream().map(g -> "group " + g.id() + ": " + where(known.room(g.id()).stream()));
        var members = roster.get().members().stream()
                .map(m -> "member " + m.id() + ": " + where(known.chats(m.id()).stream()));
        return Stream.concat(groups, members).toList();
    }

    private static String where(Stream<Chat> chats) {
        var all = chats.map(c -> c.platform() + "/" + c.account()).toList();
        return all.isEmpty() ? "not bound" : String.join(", ", all);
    }
}
