package org.huiyin.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huiyin.burden.AskKind;
import org.huiyin.burden.Asks;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Policy;
import org.huiyin.desk.Town;
import org.huiyin.grid.Roster;
import org.huiyin.line.InForce;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.Programme;
import org.huiyin.proactive.Proactive;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.Reader;
import org.huiyin.report.Matter;
import org.huiyin.rules.phrases.PhraseFile;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.policy.AsksFile;
import org.huiyin.rules.policy.DisputesFile;
import org.huiyin.rules.policy.Measures;
import org.huiyin.rules.policy.NeedsFile;
import org.huiyin.rules.policy.RedactionFile;
import org.huiyin.rules.policy.SurveyFile;
import org.huiyin.rules.proactive.ProactiveFiles;
import org.huiyin.rules.programme.ProgrammeFiles;
import org.huiyin.rules.words.SpokenDigits;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.survey.Survey;

/**
 * One revision of the rules, ready for one town.
 *
 * @param reader how messages are read
 * @param town what the desk decides by
 * @param phrases how it is said
 */
public record Rules(RuleBook book, Reader reader, Town town, Phrasebook phrases) {
    /** Some are not only one file: a town adds its own words in {@code text/campaignsours_zh_CN.properties}. */
    private static final List<String> PHRASES = List.of(
            "text/phrases_",
            "text/forms_",
            "text/calls_",
            "text/cap_",
            "text/campaigns",
            "text/proactive",
            "text/ours");

    /** Puts a checked book to work for a roster; what does not fit together is refused by file and key. */
    public static Rules of(RuleBook book, Roster roster, Models models) {
        return of(book, roster, models, new CorrectionMemory(), (cron, zone) -> NextTime.never());
    }

    /**
     * The same with what people corrected so far.
     *
     * @param crons computes when notices go out by themselves
     */
    public static Rules of(
            RuleBook book, Roster roster, Models models, CorrectionMemory memory, NextTime.OfCron crons) {
        var phrases = phrases(book, roster.zone());
        var programme = new ProgrammeFiles(book.files(), phrases).read(roster.zone(), crons);
        var policy = policy(book, programme, new ProactiveFiles(book, phrases).read(roster.zone(), crons));
        book.catalogue().all().forEach(matter -> needAdvice(matter, phrases));
        book.catalogue().all().forEach(matter -> needPapers(matter, phrases));
        policy.asks().byPhrase().keySet().forEach(phrase -> needPhrase(phrase, phrases));
        return new Rules(book, new RuleReader(book, roster, models, memory), new Town(roster, policy), phrases);
    }

    /** What a book says, for a place where the clocks stand so. */
    public static Phrasebook phrases(RuleBook book, ZoneId zone) {
        var files = phraseFiles(book.files()).stream()
                .map(f -> PhraseFile.parse(f.name(), f.bytes()))
                .toList();
        return new Phrasebook(List.copyOf(files), book.catalogue(), zone);
    }

    /** The files of what the bot says; of two that hold a phrase, the later one is said. */
    public static List<RuleFiles.RuleFile> phraseFiles(RuleFiles files) {
        return files.in("text", ".properties").stream()
                .filter(f -> PHRASES.stream().anyMatch(f.name()::startsWith))
                .toList();
    }

    private static void needAdvice(Matter matter, Phrasebook phrases) {
        if (!phrases.keys().contains(matter.advice())) {
            throw new RuleFileException(
                    "matters",
                    0,
                    "advice",
                    matter.advice() + ", named by " + matter.id() + " (expected: a key of text/phrases)");
        }
    }

    private static void needPapers(Matter matter, Phrasebook phrases) {
        for (String paper : matter.papers()) {
            if (!phrases.keys().contains("paper." + paper)) {
                throw new RuleFileException(
                        "matters",
                        0,
                        "papers",
                        paper + ", named by " + matter.id() + " (expected: a paper of text/calls)");
            }
        }
    }

    /** The same with limits of a place's own. */
    public Rules measured(UnaryOperator<Limits> measures) {
        var policy = town.policy();
        var own = new Policy(
                policy.revision(),
                policy.catalogue(),
                policy.deadlines(),
                policy.notices(),
                policy.calendar(),
                measures.apply(policy.limits()),
                policy.needs(),
                policy.redactor(),
                policy.digits(),
                policy.asks(),
                policy.surveys(),
                policy.programme(),
                policy.proactive(),
                policy.disputes());
        return new Rules(book, reader, new Town(town.roster(), own), phrases);
    }

    private static void needPhrase(String phrase, Phrasebook phrases) {
        if (!phrases.keys().contains(phrase)) {
            throw new RuleFileException("asks", 0, phrase, "unknown (expected: a key of text/phrases)");
        }
    }

    /** What the line works by. */
    public InForce inForce() {
        return new InForce(town, reader);
    }

    private static Policy policy(RuleBook book, Programme programme, Proactive proactive) {
        var measures = Measures.of(book);
        var redaction =
                RedactionFile.read(book.files().need("privacy/redaction.yml").yaml());
        return new Policy(
                book.revision(),
                book.catalogue(),
                measures.deadlines(),
                measures.notices(),
                measures.calendar(),
                measures.limits(),
                NeedsFile.read(book.files().need("lexicon/needs.yml").yaml()),
                redaction,
                new SpokenDigits(book.lexicon().numerals()),
                asks(book),
                surveys(book),
                programme,
                proactive,
                DisputesFile.read(book.files().need("lexicon/disputes.yml").yaml()));
    }

    private static Asks asks(RuleBook book) {
        var merged = new Merged<AskKind>();
        book.files().in("asks").forEach(file -> merged.add(file, AsksFile.read(file.yaml())));
        return new Asks(merged.byId());
    }

    private static List<Survey> surveys(RuleBook book) {
        var merged = new Merged<Survey>();
        book.files().in("surveys").forEach(file -> merged.add(file, SurveyFile.read(file.yaml())));
        return merged.all();
    }
}
