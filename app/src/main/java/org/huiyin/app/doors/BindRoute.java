package org.huiyin.app.doors;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.huiyin.binding.BindingCode;
import org.huiyin.binding.Pass;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Store;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What {@code huiyin bind} asks a running server: who is bound (GET), or a code for somebody (POST). */
public final class BindRoute implements Transport.Exchange {
    public static final String PATH = "/admin/bind";

    private final Store store;
    private final Supplier<Town> town;
    private final BoundDirectory directory;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random must be unguessable */
    public BindRoute(
            Store store, Supplier<Town> town, BoundDirectory directory, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.town = town;
        this.directory = directory;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Reply answer(Request request) {
        var lines = request.method().equals("POST") ? issued(request) : directory.lines();
        return Reply.text(200, String.join("\n", lines) + "\n").with("cache-control", "no-store");
    }

    private List<String> issued(Request request) {
        var form = request.form();
        var member = form.getOrDefault("member", List.of()).stream().findFirst();
        var group = form.getOrDefault("group", List.of()).stream().findFirst();
        if (member.isPresent() == group.isPresent()) {
            throw new BadRequest("bind: " + (member.isPresent() ? "two" : "none") + " (expected: a member or a group)");
        }
        var whom = member.<Target>map(Target.ToPerson::new).orElseGet(() -> new Target.ToGroup(group.orElseThrow()));
        var name =
                name(whom).orElseThrow(() -> new BadRequest(whom.id() + ": unknown (expected: an id of the roster)"));
        var code = BindingCode.make(random);
        var until = clock.instant().plus(town.get().limits().codeLifetime()).truncatedTo(ChronoUnit.MINUTES);
        store.inTransaction(ledger -> {
            ledger.bindings().issue(new Pass(code.digest(), whom, until));
            return true;
        });
        return List.of(code.text(), (member.isPresent() ? "member " : "group ") + whom.id() + " " + name, until(until));
    }

    private Optional<String> name(Target whom) {
        var roster = town.get().roster();
        return whom instanceof Target.ToPerson
                ? roster.member(whom.id()).map(member -> member.name())
                : roster.group(whom.id()).map(group -> group.name());
    }

    private String until(Instant moment) {
        return moment.atZone(town.get().roster().zone()).toOffsetDateTime().toString();
    }
}
