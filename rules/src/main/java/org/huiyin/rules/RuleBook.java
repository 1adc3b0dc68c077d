package org.huiyin.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huiyin.report.Catalogue;
import org.huiyin.rules.acts.ActRule;
import org.huiyin.rules.acts.CueRule;
import org.huiyin.rules.clauses.ClauseWords;
import org.huiyin.rules.matters.MatterEntry;
import org.huiyin.rules.slots.PlaceWords;
import org.huiyin.rules.slots.SlotRule;
import org.huiyin.rules.slots.TimeWords;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.words.WordIndex;

/**
 * Everything the rules say, read and checked; never changed.
 *
 * @param revision names exactly the files it was read from
 * @param files the same files, for those who read their other folders
 */
public record RuleBook(
        String revision,
        RuleFiles files,
        WordIndex words,
        Lexicon lexicon,
        List<SlotRule> slots,
        List<CueRule> cues,
        List<ActRule> acts,
        List<MatterEntry> matters) {
    public RuleBook {
        slots = List.copyOf(slots);
        cues = List.copyOf(cues);
        acts = List.copyOf(acts);
        matters = List.copyOf(matters);
    }

    /** The word lists that are no rules by themselves. */
    public record Lexicon(
            Numerals numerals,
            TimeWords times,
            PlaceWords places,
            ClauseWords clauses,
            Map<String, BigDecimal> money,
            List<List<String>> names) {}

    public Catalogue catalogue() {
        return new Catalogue(matters.stream().map(MatterEntry::matter).toList());
    }
}
