package org.huiyin.adapters.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real PostgreSQL for a test class that names its address as a constructor parameter. Where none starts, the tests
 * are skipped with the reason; on a build server, where {@code CI} is {@code true}, they fail.
 */
final class Postgres implements ParameterResolver {
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
        var started = context.getRoot().getStore(OURS).getOrComputeIfAbsent("server", key -> start(), Started.class);
        boolean mayBeMissing = !"true".equals(System.getenv("CI"));
        if (started.server().isEmpty() && mayBeMissing) {
            Assumptions.abort("PostgreSQL did not start: " + started.why());
        }
        return started.server()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL did not start: " + started.why()))
                .getJdbcUrl("postgres", "postgres");
    }

    private static Started start() {
        try {
            return new Started(Optional.of(EmbeddedPostgres.start()), "");
        } catch (IOException | RuntimeException e) {
            return new Started(Optional.empty(), String.valueOf(e));
        }
    }
}
