package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.huiyin.account.Account;
import org.huiyin.account.Authenticator;
import org.huiyin.account.Right;
import org.huiyin.account.SignIn;
import org.huiyin.account.Trace;
import org.huiyin.account.Tries;
import org.huiyin.account.View;
import org.huiyin.amendment.Amendment;
import org.junit.jupiter.api.Test;

/** Who may come to the console, who is in, and what they did and changed. */
interface RegisterContract extends Opened {
    Trace MADE = Trace.of(NOON, "first", Trace.What.MADE).about("chen");

    private static Account chen() {
        return Account.made("chen", Set.of(Right.LEADER), "qh", Optional.of("u-chen"), "hash");
    }

    @Test
    default void anAccountComesBackAsItWasKept() {
        var accounts = store().register().accounts();
        var chen = chen().with(chen().credentials().with(Authenticator.fresh(new Random(1))))
                .with(Tries.none().missed(NOON));

        assertThat(accounts.add(chen, MADE)).isTrue();

        assertThat(accounts.find("chen")).contains(chen);
        assertThat(accounts.find("li")).isEmpty();
        assertThat(accounts.all()).containsExactly(chen);
    }

    @Test
    default void aNameIsGivenOnce() {
        var accounts = store().register().accounts();
        accounts.add(chen(), MADE);

        assertThat(accounts.add(chen().granted(Set.of(Right.AUDIT), "qh"), MADE))
                .isFalse();

        assertThat(accounts.find("chen")).contains(chen());
        assertThat(store().register().trail().latest(10, 0)).containsExactly(MADE);
    }

    @Test
    default void aChangeLeavesATrace() {
        var register = store().register();
        register.accounts().add(chen(), MADE);
        var closing = Trace.of(NOON.plusSeconds(1), "first", Trace.What.CLOSED)
                .about("chen")
                .because("retired");

        var changed = register.accounts().change("chen", a -> a.with(Account.State.CLOSED), closing);
        register.accounts().change("nobody", a -> a, closing);

        assertThat(changed).isEqualTo(register.accounts().find("chen"));
        assertThat(changed.orElseThrow().state()).isEqualTo(Account.State.CLOSED);
        assertThat(register.trail().latest(10, 0)).containsExactly(closing, MADE);
        assertThat(register.trail().latest(10, 1)).containsExactly(MADE);
        assertThat(register.trail().has("first", Trace.What.CLOSED, "chen", NOON.plusSeconds(1)))
                .isTrue();
        assertThat(register.trail().has("first", Trace.What.CLOSED, "chen", NOON.plusSeconds(2)))
                .isFalse();
    }

    @Test
    default void aSignInIsKeptUntilItEnds() {
        var signIns = store().register().signIns();
        signIns.begin(new SignIn("a", "chen", NOON, NOON));
        signIns.begin(new SignIn("b", "chen", NOON, NOON));
        signIns.begin(new SignIn("c", "li", NOON, NOON));

        signIns.seen("a", NOON.plusSeconds(60));
        assertThat(signIns.find("a")).contains(new SignIn("a", "chen", NOON, NOON.plusSeconds(60)));
        signIns.end("a");
        assertThat(signIns.find("a")).isEmpty();
        signIns.endAll("chen");
        assertThat(List.of(signIns.find("b").isPresent(), signIns.find("c").isPresent()))
                .containsExactly(false, true);

        signIns.begin(new SignIn("d", "li", NOON.plus(Duration.ofHours(9)), NOON.plus(Duration.ofHours(9))));
        assertThat(signIns.find("c")).isEmpty();
    }

    @Test
    default void whatWasChangedInTheRulesIsKeptNewestFirstWithItsTrace() {
        var register = store().register();
        var first = Amendment.of(NOON, "chen", "limits.yml", Optional.empty(), Optional.of("hold: PT7S\n"));
        var second = Amendment.of(NOON.plusSeconds(1), "li", "limits.yml", first.after(), Optional.empty());
        register.amendments().add(first);
        register.amendments().add(second);

        var kept = register.amendments().of("limits.yml", 9);
        assertThat(kept).extracting(Amendment::by).containsExactly("li", "chen");
        assertThat(kept.get(0).before()).contains("hold: PT7S\n");
        assertThat(kept.get(0).after()).isEmpty();
        assertThat(register.amendments().find(kept.get(1).number())).contains(kept.get(1));
        assertThat(register.amendments().of("calendar.yml", 9)).isEmpty();
        assertThat(register.amendments().latest(1)).containsExactly(kept.get(0));
        assertThat(register.trail().latest(9, 0)).extracting(Trace::what).containsOnly(Trace.What.CHANGED_RULES);
    }

    @Test
    default void aLookIsPutAsideForOneAccountUnderOneName() {
        var views = store().register().views();
        assertThat(views.keep("chen", new View("late", "?state=late"))).isTrue();
        views.keep("chen", new View("dogs", "?matter=stray_dog"));
        views.keep("li", new View("late", "?state=open"));

        assertThat(views.keep("chen", new View("late", "?state=late&grid=dq"))).isTrue();

        assertThat(views.of("chen"))
                .containsExactly(new View("dogs", "?matter=stray_dog"), new View("late", "?state=late&grid=dq"));
        views.forget("chen", "late");
        assertThat(views.of("chen")).extracting(View::name).containsExactly("dogs");
        assertThat(views.of("li")).hasSize(1);
    }
}
