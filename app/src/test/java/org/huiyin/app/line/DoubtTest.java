package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Desk;
import org.huiyin.item.ItemState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.Test;

/** What may be a cry for help, but nobody is sure, reaches the command room at once and disturbs no group. */
class DoubtTest {
    private static final Why WHY = new Why("test", "");

    @Test
    void aPossibleCryIsShownToTheCommandRoomAndToNobodyElse() throws IOException {
        var decision = decide(Urgency.EMERGENCY);

        assertThat(said(decision)).singleElement().satisfies(row -> {
            assertThat(row.to()).isEqualTo(new Target.ToGroup("g-cmd"));
            assertThat(row.phrase().key()).isEqualTo("item.perhaps_danger");
            assertThat(row.lane()).isEqualTo(Outgoing.Lane.EMERGENCY);
        });
        assertThat(states(decision)).containsOnly(ItemState.NEEDS_REVIEW);
    }

    @Test
    void otherDoubtsWaitInTheTrayWithoutAWord() throws IOException {
        var decision = decide(Urgency.NORMAL);

        assertThat(said(decision)).isEmpty();
        assertThat(states(decision)).containsOnly(ItemState.NEEDS_REVIEW);
    }

    private static Decision decide(Urgency urgency) throws IOException {
        var town = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Models.none())
                .town();
        var first = new FirstWords(town);
        var message = SmallTown.message(first.group().id(), "m1", "somebody out there?");
        return new Desk().decide(first.scene(message), doubtful(message.text(), urgency), SmallTown.NOON);
    }

    private static Reading doubtful(String text, Urgency urgency) {
        var clause = new Clause(
                0,
                text.length(),
                text,
                Kind.INCIDENT,
                urgency,
                List.of(new MatterGuess("drowning", 0.45, WHY)),
                List.of(),
                Set.of(),
                0.45);
        return new Reading(
                text,
                List.of(new Candidate(Act.REPORT, 0.45, WHY)),
                List.of(clause),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    private static List<Outgoing> said(Decision decision) {
        return decision.changes().stream()
                .filter(Change.Say.class::isInstance)
                .map(change -> ((Change.Say) change).outgoing())
                .toList();
    }

    private static List<ItemState> states(Decision decision) {
        return decision.changes().stream()
                .filter(Change.SaveItem.class::isInstance)
                .map(change -> ((Change.SaveItem) change).item().state())
                .toList();
    }
}
