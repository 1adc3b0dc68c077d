package org.huiyin.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.huiyin.news.Bulletins;
import org.huiyin.news.Subscriber;

/** What a running server answers {@code huiyin doctor}: how its accounts fare, who is told of events, and who is bound. */
public final class LiveLook implements Transport.Exchange {
    public static final String PATH = "/admin/doctor";

    private final Standings accounts;
    private final Bulletins bulletins;
    private final Supplier<BindingsLook> bindings;

    public LiveLook(Standings accounts, Bulletins bulletins, Supplier<BindingsLook> bindings) {
        this.accounts = accounts;
        this.bulletins = bulletins;
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
        bulletins.subscribers().stream().map(LiveLook::finding).forEach(findings::add);
        findings.addAll(bindings.get().look());
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

    private static Finding finding(Subscriber one) {
        var place = "events to " + one.name();
        var says = Stream.of(
                        Optional.of(one.waiting() + " wait"),
                        one.told().map(at -> "last told " + at),
                        one.failed().map(at -> "last failed " + at),
                        one.next().map(at -> "next try " + at),
                        Optional.of(one.givenUp() + " given up"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return one.isWell() ? new Sound(place, says) : new Mend(place, says + " (mend: " + mend(one) + ")");
    }

    private static String mend(Subscriber one) {
        if (one.isStopped()) {
            return "it answered 410; take it out of the configuration, or start again once it wants to hear more";
        }
        return one.failures() > 0
                ? "look after the system that is to be told, and its address"
                : "send what was given up again, under Chat accounts in the console";
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
