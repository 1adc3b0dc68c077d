package org.huiyin.adapters.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.editing.Standing;
import org.huiyin.rules.roster.RosterFile;
import org.huiyin.rules.roster.RosterStanding;

/** A small town with its people, its rules and the console's words; ids of chats and people are the roster's. */
final class Clearwater implements Directory, Standing {
    static final String PLATFORM = "paper";

    private volatile Roster roster;
    private volatile Rules rules;

    Clearwater() {
        try {
            this.roster = RosterFile.read(Path.of("src/test/resources/roster.yaml"));
            this.rules = Rules.of(RuleFolder.shipped().book(), roster, Models.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its roster stands. */
    RosterStanding standing() {
        return new RosterStanding() {
            @Override
            public Roster get() {
                return roster;
            }

            @Override
            public Rules rules() {
                return rules;
            }

            @Override
            public Rules ready(Roster fresh) {
                return Rules.of(rules.book(), fresh, Models.none());
            }

            @Override
            public void put(Roster fresh, Rules ready) {
                roster = fresh;
                rules = ready;
            }

            @Override
            public <T> T alone(Supplier<T> work) {
                return Clearwater.this.alone(work);
            }
        };
    }

    @Override
    public Rules get() {
        return rules;
    }

    Rules rules() {
        return rules;
    }

    @Override
    public Rules ready(RuleBook book) {
        return Rules.of(book, roster, Models.none());
    }

    @Override
    public void put(Rules fresh) {
        rules = fresh;
    }

    @Override
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** The words as they are shipped. */
    static Map<String, String> words(Locale locale) {
        var end = (locale.getLanguage().equals("zh") ? "zh_CN" : "en") + ".properties";
        try (var console = lines("console_" + end);
                var calls = lines("calls_" + end)) {
            return Stream.concat(console, calls)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" =", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> plain(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String name) throws IOException {
        return Files.lines(Path.of("../../rules/text", name), StandardCharsets.UTF_8);
    }

    private static String plain(String written) {
        return written.strip().replace("\\s", " ");
    }

    static Chat room(String group) {
        return new Chat(PLATFORM, "bot", group, Chat.Kind.ROOM);
    }

    @Override
    public Optional<Group> group(Chat chat) {
        return chat.isDirect() ? Optional.empty() : roster.group(chat.id());
    }

    @Override
    public Person person(Sender sender, String grid) {
        return roster.member(sender.id()).orElseGet(() -> Person.unknown(sender.id(), sender.name(), grid));
    }

    @Override
    public Optional<Chat> chat(Target target) {
        return target instanceof Target.ToGroup
                ? Optional.of(room(target.id()))
                : Optional.of(new Chat(PLATFORM, "bot", target.id(), Chat.Kind.DIRECT));
    }
}
