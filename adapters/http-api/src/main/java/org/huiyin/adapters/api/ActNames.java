package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.line.Command.Verb;

/** What can be done with an item, by the name it has for callers, and for clicks and keys as well. */
final class ActNames {
    private static final Map<String, BiFunction<String, JsonNode, Verb.AboutItem>> VERBS = Map.ofEntries(
            Map.entry("accept", (item, body) -> new Verb.Accept(item, Call.find(body, "matter"))),
            Map.entry(
                    "dismiss",
                    (item, body) -> new Verb.Dismiss(
                            item, Call.need(body, "why"), body.path("talk").asBoolean())),
            Map.entry("reject", (item, body) -> new Verb.Reject(item, Call.need(body, "why"))),
            Map.entry("merge", (item, body) -> new Verb.Merge(item, Call.need(body, "into"))),
            Map.entry("undo", (item, body) -> new Verb.Undo(item)),
            Map.entry("claim", (item, body) -> new Verb.Claim(item)),
            Map.entry("give-back", (item, body) -> new Verb.GiveBack(item, words(body))),
            Map.entry("assign", (item, body) -> new Verb.HandTo(item, Call.need(body, "person"))),
            Map.entry("transfer", ActNames::transfer),
            Map.entry("extend", (item, body) -> new Verb.Extend(item, until(body), words(body))),
            Map.entry("reply", (item, body) -> new Verb.Tell(item, words(body))),
            Map.entry("done", (item, body) -> new Verb.Finish(item, words(body))),
            Map.entry("urge", (item, body) -> new Verb.Urge(item)),
            Map.entry("note", (item, body) -> new Verb.Note(item, words(body))),
            Map.entry("reopen", (item, body) -> new Verb.Reopen(item, Call.need(body, "why"))),
            Map.entry(
                    "correct",
                    (item, body) -> new Verb.Correct(item, Call.find(body, "matter"), Call.find(body, "grid"))));

    private ActNames() {}

    /** What a call asks for; a name nobody knows is a problem, and so is a body that lacks something. */
    static Verb.AboutItem verb(String name, String item, JsonNode body) {
        var reader = VERBS.get(name);
        if (reader == null) {
            throw Problem.unreadable(
                    "act",
                    "expected: one of "
                            + String.join(", ", VERBS.keySet().stream().sorted().toList()));
        }
        return reader.apply(item, body);
    }

    /** Another office answers for it, or several come together. */
    private static Verb.AboutItem transfer(String item, JsonNode body) {
        var offices = Call.list(body, "offices");
        if (offices.isEmpty()) {
            throw Problem.unreadable("offices", "expected: ids of offices");
        }
        return offices.size() == 1 ? new Verb.BringTo(item, offices.get(0)) : new Verb.CallTogether(item, offices);
    }

    private static String words(JsonNode body) {
        var words = Call.need(body, "words");
        if (words.length() > Verb.LONGEST_WORDS) {
            throw Problem.unreadable("words", "expected: a text of at most " + Verb.LONGEST_WORDS + " characters");
        }
        return words;
    }

    private static Instant until(JsonNode body) {
        return Call.moment(body, "until").orElseThrow(() -> Problem.unreadable("until", "expected: a moment"));
    }
}
