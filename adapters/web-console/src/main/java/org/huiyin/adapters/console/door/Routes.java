package org.huiyin.adapters.console.door;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** Gives the transport the console's routes, each open to those alone whom the table of rights names. */
public final class Routes {
    /** Where an account can do what it owes. */
    public static final String ME = "/console/me";

    private final Transport transport;
    private final Door door;
    private final Rights rights;
    private final Trail trail;
    private final InstantSource clock;

    public Routes(Transport transport, Door door, Rights rights, Trail trail, InstantSource clock) {
        this.transport = transport;
        this.door = door;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** Pages and clicks of the console, with the page that tells somebody they have no right to another. */
    public Guarded refusing(Function<Visit, Reply> refusal) {
        return new Guarded(refusal);
    }

    /** Takes routes as the transport does, but refuses one that is missing in the table. */
    public final class Guarded {
        private final Function<Visit, Reply> refusal;

        private Guarded(Function<Visit, Reply> refusal) {
            this.refusal = refusal;
        }

        public Guarded exchange(String method, String path, Transport.Exchange handler) {
            var rule = rights.of(method, path);
            transport.exchange(
                    method,
                    path,
                    rule instanceof Rights.Rule.Anybody ? handler : request -> answer(request, rule, handler));
            return this;
        }

        public Guarded stream(String path, Transport.Opener<Consumer<EventStream>> handler) {
            var rule = rights.of("GET", path);
            transport.stream(
                    path,
                    request -> door.visit(request)
                                    .filter(visit -> !mayNot(visit, rule))
                                    .isPresent()
                            ? handler.open(request)
                            : Opening.refuse(Reply.of(401)));
            return this;
        }

        private Reply answer(Request request, Rights.Rule rule, Transport.Exchange handler) throws Exception {
            var visit = door.visit(request);
            if (visit.filter(v -> owes(v)).isPresent()) {
                return Reply.seeOther(ME);
            }
            if (visit.filter(v -> mayNot(v, rule)).isPresent()) {
                trail.add(Trace.of(clock.instant(), visit.get().pass().account(), Trace.What.REFUSED)
                        .about(request.method() + " " + request.path()));
                return refusal.apply(visit.get());
            }
            return handler.answer(request);
        }

        private boolean owes(Visit visit) {
            var path = visit.request().path();
            return visit.pass().owed() != Pass.Owed.NOTHING
                    && !path.startsWith(ME)
                    && !path.equals("/console/sign-out");
        }

        private boolean mayNot(Visit visit, Rights.Rule rule) {
            return !rights.allow(rule, visit.pass().rights());
        }
    }
}
