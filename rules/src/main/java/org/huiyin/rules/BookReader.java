package org.huiyin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.huiyin.rules.acts.ActFile;
import org.huiyin.rules.acts.ActRule;
import org.huiyin.rules.acts.CueRule;
import org.huiyin.rules.clauses.ClauseWords;
import org.huiyin.rules.matters.MatterEntry;
import org.huiyin.rules.matters.MatterFile;
import org.huiyin.rules.patterns.Macros;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.slots.PlaceWords;
import org.huiyin.rules.slots.SlotFile;
import org.huiyin.rules.slots.SlotRule;
import org.huiyin.rules.slots.TimeWords;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.words.WordIndex;

/** Makes a rule book out of files; refuses the first thing that is wrong. */
final class BookReader {
    private final RuleFiles files;
    private final WordIndex.Builder words = new WordIndex.Builder();

    BookReader(RuleFiles files) {
        this.files = files;
    }

    RuleBook read() {
        var lexicon = lexicon();
        var macros = Macros.read(
                files.need("lexicon/patterns.yml").yaml(),
                lexicon.numerals(),
                lexicon.times().macros());
        var patterns = new TextPattern.Source(macros, words);
        var slots = slots(patterns);
        var cues = cues(patterns);
        var acts = acts(patterns);
        var matters = matters();
        return new RuleBook(files.revision(), files, words.build(), lexicon, slots, cues, acts, matters);
    }

    private RuleBook.Lexicon lexicon() {
        var numerals = Numerals.read(files.need("lexicon/numerals.yml").yaml());
        var money = new LinkedHashMap<String, BigDecimal>();
        files.need("lexicon/money.yml")
                .yaml()
                .map("scales")
                .need("scales")
                .entries()
                .forEach((word, value) -> money.put(word, BigDecimal.valueOf(value.decimal())));
        return new RuleBook.Lexicon(
                numerals,
                TimeWords.read(files.need("lexicon/times.yml").yaml()),
                PlaceWords.read(files.need("lexicon/places.yml").yaml(), numerals),
                ClauseWords.read(files.need("lexicon/clauses.yml").yaml(), words),
                money,
                names());
    }

    /** The lists a model of names looks at; a text is a list of characters. */
    private List<List<String>> names() {
        return files.need("lexicon/names.yml").yaml().entries().values().stream()
                .map(list -> list.isText()
                        ? list.text().codePoints().mapToObj(Character::toString).toList()
                        : list.texts())
                .toList();
    }

    private List<SlotRule> slots(TextPattern.Source patterns) {
        var merged = new Merged<SlotRule>();
        for (var file : files.in("slots")) {
            var rules = new LinkedHashMap<String, SlotRule>();
            SlotFile.read(file.yaml(), patterns).forEach(rule -> rules.put(rule.id(), rule));
            merged.add(file, rules);
        }
        return merged.all();
    }

    private List<CueRule> cues(TextPattern.Source patterns) {
        var all = new ArrayList<CueRule>();
        for (var file : files.in("cues")) {
            all.addAll(CueRule.readAll(file.yaml(), words, patterns));
        }
        return all;
    }

    private List<ActRule> acts(TextPattern.Source patterns) {
        var merged = new Merged<ActRule>();
        for (var file : files.in("acts")) {
            merged.add(file, ActFile.read(file.yaml(), words, patterns));
        }
        return merged.all();
    }

    private List<MatterEntry> matters() {
        var merged = new Merged<MatterEntry>();
        for (var file : files.in("matters")) {
            merged.add(file, MatterFile.read(file.yaml(), words));
        }
        return merged.all();
    }
}
