package org.huiyin.adapters.api.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.key.KeyScope;

/**
 * One thing that can be called: what the server serves, and what the description tells of.
 *
 * @param path with braces
 * @param scope what a key must open
 * @param summary what it does, in a line
 * @param takes the schema of its body; empty where it has none
 * @param gives the schema of its answer
 */
public record Route(
        String method,
        String path,
        KeyScope scope,
        String summary,
        List<Question> questions,
        Optional<String> takes,
        String gives,
        Handler handler) {

    /** Answers a call, or throws a {@link Problem}. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Call call);
    }

    public Route {
        questions = List.copyOf(questions);
    }

    /** One that looks at something. */
    public static Route get(String path, String summary, String gives, Handler handler) {
        return new Route("GET", path, KeyScope.READ, summary, List.of(), Optional.empty(), gives, handler);
    }

    /** The same for keys that open something else than looking at items. */
    public Route opening(KeyScope newScope) {
        return new Route(method, path, newScope, summary, questions, takes, gives, handler);
    }

    /** The same with questions it can be asked. */
    public Route asking(Question... more) {
        var all = Stream.concat(questions.stream(), Stream.of(more)).toList();
        return new Route(method, path, scope, summary, all, takes, gives, handler);
    }

    /** The same as something that is done, which takes a body. */
    public Route taking(String schema, KeyScope newScope) {
        return new Route("POST", path, newScope, summary, questions, Optional.of(schema), gives, handler);
    }

    /** Whether it changes anything. */
    public boolean acts() {
        return takes.isPresent();
    }

    /** The names in its braces. */
    public List<String> parameters() {
        return Stream.of(path.split("/", -1))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }
}
