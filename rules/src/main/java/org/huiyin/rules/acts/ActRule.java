package org.huiyin.rules.acts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huiyin.notice.NoticeKind;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Why;

/**
 * One reason to believe that a message does something; an entry of {@code rules/acts}.
 *
 * @param source the file and the id, as readings name it
 * @param shown the word group whose characters explain it; without one of its words the rule never holds
 * @param notice the kind of notice it would be, for rules of that act
 */
public record ActRule(
        String source,
        Act act,
        double confidence,
        Optional<NoticeKind> notice,
        List<Condition> conditions,
        OptionalInt shown,
        List<ActExample> examples) {
    public ActRule {
        conditions = List.copyOf(conditions);
        examples = List.copyOf(examples);
    }

    public boolean holds(Look look) {
        for (Condition condition : conditions) {
            if (!condition.holds(look)) {
                return false;
            }
        }
        return true;
    }

    /** The candidate this rule gives, with the characters that decided. */
    public Candidate candidate(Look look) {
        var text = look.text();
        var at = shown.isPresent()
                ? look.hits().first(shown.getAsInt(), 0, text.length())
                : Optional.<org.huiyin.rules.words.Hits.Span>empty();
        String detail = at.map(span -> text.typed(span.from(), span.to())).orElse("");
        return new Candidate(act, confidence, new Why(source, detail));
    }
}
