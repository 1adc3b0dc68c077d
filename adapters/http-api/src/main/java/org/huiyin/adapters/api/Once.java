package org.huiyin.adapters.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.key.KeptAnswers;
import org.huiyin.key.KeptAnswers.Begun;
import org.huiyin.key.KeyText;

/** Does what is called under one name once, however often the call is made. */
record Once(KeptAnswers answers) {
    private static final String HEADER = "idempotency-key";
    private static final int LONGEST = 100;
    private static final JsonMapper JSON = new JsonMapper();

    Answer answer(Call call, Function<Call, Answer> handler) {
        var id = call.request()
                .header(HEADER)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .orElseThrow(() -> Problem.unreadable(
                        "Idempotency-Key",
                        "expected: a header of at most " + LONGEST + " characters, new for each call"));
        var asked = String.join(
                "\n",
                call.request().method(),
                call.request().path(),
                call.request().header("if-match").orElse(""),
                call.request().body().text());
        var named = new KeptAnswers.Call(call.caller().key().name(), id, KeyText.digest(asked));
        var begun = answers.begin(named, call.now());
        if (begun instanceof Begun.Again again) {
            return again(again.answer());
        }
        if (begun instanceof Begun.Another) {
            throw Problem.with(422, "Something else was called so", "Idempotency-Key", "expected: a new one");
        }
        if (begun instanceof Begun.Underway) {
            throw Problem.of(409, "The same call is being answered").and("retry-after", "1");
        }
        return first(named, call, handler);
    }

    /** A call that came to nothing may be made again. */
    private Answer first(KeptAnswers.Call named, Call call, Function<Call, Answer> handler) {
        boolean done = false;
        try {
            var answer = handler.apply(call);
            answers.keep(
                    named, new KeptAnswers.Answer(answer.status(), answer.body().toString()));
            done = true;
            return answer;
        } finally {
            if (!done) {
                answers.forget(named);
            }
        }
    }

    private static Answer again(KeptAnswers.Answer kept) {
        try {
            return new Answer(kept.status(), JSON.readTree(kept.body()), Optional.empty());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer: kept in no JSON (expected: as it was given)", e);
        }
    }
}
