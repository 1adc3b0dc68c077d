package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.Programme;
import org.huiyin.notice.Schedule;
import org.huiyin.rules.Proofs;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.editing.RuleCheck;
import org.huiyin.rules.programme.ProgrammeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be done with rules. */
@Command(
        name = "rules",
        description = "Looks after the rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCommand.Check.class, RulesCommand.Campaigns.class})
final class RulesCommand {
    private static final ZoneId ANYWHERE = ZoneId.of("Asia/Shanghai");

    /** Reads a rule pack, tries its examples, and says what is wrong or how much it holds. */
    @Command(
            name = "check",
            description = "Reads the shipped rules with those of a folder on top, and tries every example.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A town's own rules; the shipped ones alone if left out.")
        private @Nullable Path folder;

        @Override
        public Integer call() throws IOException {
            var shipped = RuleFiles.shipped();
            var files = folder == null ? shipped : shipped.under(Inputs.folder(folder, "a folder of rules"));
            var checked = new RuleCheck(CronTimes::of).of(files);
            checked.complaints().forEach(complaint -> terminal.say(complaint.toString()));
            return checked.rules()
                    .filter(rules -> checked.holds())
                    .map(this::holds)
                    .orElse(Huiyin.FAULT);
        }

        private int holds(Rules rules) {
            var book = rules.book();
            var policy = rules.town().policy();
            terminal.say(book.matters().size() + " matters, "
                    + policy.deadlines().size() + " deadlines, "
                    + policy.notices().size() + " notices, " + book.acts().size() + " acts, "
                    + book.slots().size() + " slots, " + new Proofs(book).all().size() + " examples hold");
            return Huiyin.OK;
        }
    }

    /** Of a town nobody has described, so that only what stands in the files can be wrong. */
    private static Programme programme(RuleBook book) {
        return new ProgrammeFiles(book.files(), Rules.phrases(book, ANYWHERE)).read(ANYWHERE, CronTimes::of);
    }

    /** Lists the notices that lie ready, and when they go out by themselves. */
    @Command(
            name = "campaigns",
            description = "Lists the notices that lie ready, and when which of them goes out by itself.",
            mixinStandardHelpOptions = true)
    static final class Campaigns implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A town's own rules; the shipped ones alone if left out.")
        private @Nullable Path folder;

        @Override
        public Integer call() throws IOException {
            var shipped = RuleFiles.shipped();
            var files = folder == null ? shipped : shipped.under(Inputs.folder(folder, "a folder of rules"));
            var programme = programme(RuleFolder.read(files));
            programme.campaigns().forEach(this::list);
            programme.schedules().forEach(this::list);
            return Huiyin.OK;
        }

        private void list(Campaign campaign) {
            var season = new TreeSet<>(campaign.season());
            terminal.say(campaign.id() + " | " + campaign.kind().name().toLowerCase(Locale.ROOT) + " | "
                    + (season.size() == Month.values().length ? "all" : months(season)) + " | "
                    + String.join(", ", campaign.calls()));
            campaign.spoken().whole().lines().forEach(line -> terminal.say("    " + line));
        }

        private static String months(Collection<Month> season) {
            return season.stream().map(m -> Integer.toString(m.getValue())).collect(Collectors.joining(","));
        }

        private void list(Schedule schedule) {
            terminal.say("schedule " + schedule.id() + " | " + (schedule.isOn() ? "on" : "off") + " | "
                    + String.join(", ", schedule.campaigns()));
        }
    }
}
