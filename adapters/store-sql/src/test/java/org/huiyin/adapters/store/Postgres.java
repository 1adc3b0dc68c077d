package org.huiyin.adapters.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real PostgreSQL for a test class that names its address as a constructor parameter. Where none starts, the tests
 * are skipped with the reason; on a build server, where {@code CI} is {@code true}, they fail.
 */
final class Postgres implements ParameterResolver, ExecutionCondition {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Postgres.class);

    /** What was started, or why not. */
    private record Started(Optional<EmbeddedPostgres> server, String why) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (server.isPresent()) {
                server.get().close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Constructor<?>
                && parameter.getParameter().getType() == String.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var started = started(context);
        return started.server()
                .orElseThrow(() -> new IllegalStateException(started.why()))
                .getJdbcUrl("postgres", "postgres");
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var started = started(context);
        if (started.server().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("PostgreSQL is there, or must be");
        }
        return ConditionEvaluationResult.disabled(started.why());
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent("server", key -> start(), Started.class);
    }

    private static Started start() {
        try {
            return new Started(Optional.of(EmbeddedPostgres.start()), "");
        } catch (IOException | RuntimeException e) {
            var why = "PostgreSQL did not start, its tests are skipped: " + e;
            System.getLogger(Postgres.class.getName()).log(System.Logger.Level.WARNING, why);
            return new Started(Optional.empty(), why);
        }
    }
}
