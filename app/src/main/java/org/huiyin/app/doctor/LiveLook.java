package org.huiyin.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What a running server answers {@code huiyin doctor}: how its accounts fare, and who is bound. */
public final class LiveLook implements Transport.Exchange {
    public static final String PATH = "/admin/doctor";

    private final Standings accounts;
    private final BindingsLook bindings;

    public LiveLook(Standings accounts, BindingsLook bindings) {
        this.accounts = accounts;
        this.bindings = bindings;
    }

    @Override
    public Reply answer(Request request) {
        var lines = findings().stream().map(Finding::line).toList();
        return Reply.text(200, String.join("\n", lines) + "\n").with("cache-control", "no-store");
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        accounts.all().stream().map(LiveLook::finding).forEach(findings::add);
        findings.addAll(bindings.look());
        return findings;
    }

    private static Finding finding(Health health) {
        var place = health.platform() + "/" + health.account();
        var fares = Stream.of(
                        health.condition().name().toLowerCase(Locale.ROOT) + " since " + health.since(), health.why())
                .filter(part -> !part.isEmpty())
                .toList();
        var says = String.join(", ", fares);
        return health.isWell() ? new Sound(place, says) : new Mend(place, says + " (mend: " + mend(health) + ")");
    }

    private static String mend(Health health) {
        return switch (health.next()) {
            case NOTHING -> "nothing";
            case SLOW_DOWN -> "say less until the platform allows more";
            case SPEAK_THERE ->
                "write in one of its groups; if that is not heard, restart its program and sign in again";
            case RESTART -> "restart the program that holds it";
            case RECONNECT -> "look after the program that holds it, and the network";
            case SIGN_IN -> "sign in again at the program that holds it, or check its secret";
        };
    }
}
