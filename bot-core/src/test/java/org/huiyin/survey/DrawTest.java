package org.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.survey.Draw.Candidate;
import org.junit.jupiter.api.Test;

/** A sample can be drawn again by anybody. */
class DrawTest {
    private static final List<Candidate> TOWN = people(200);

    private static List<Candidate> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate("p-" + i, "g"))
                .toList();
    }

    @Test
    void peopleStandInTheOrderOfTheHashesOfSeedAndPerson() {
        // printf '120/p-0' | sha256sum, and so on
        assertThat(new Draw(120).of(people(6), 6))
                .extracting(Candidate::person)
                .containsExactly("p-2", "p-0", "p-4", "p-1", "p-5", "p-3");
    }

    @Test
    void theOrderInWhichPeopleAreListedDoesNotMatter() {
        var shuffled = new ArrayList<>(TOWN);
        Collections.reverse(shuffled);

        assertThat(new Draw(7).of(shuffled, 30)).isEqualTo(new Draw(7).of(TOWN, 30));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(new Draw(7).of(TOWN, 30)).isNotEqualTo(new Draw(8).of(TOWN, 30));
    }

    @Test
    void whoJoinsTheTownDoesNotReshuffleTheRest() {
        var before = new Draw(7).of(TOWN, 200);
        var after = new ArrayList<>(new Draw(7).of(people(210), 210));
        after.retainAll(TOWN);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void overManySeedsEverybodyIsDrawnAboutEquallyOften() {
        var drawn = new int[50];
        var few = people(50);
        for (int seed = 0; seed < 2_000; seed++) {
            new Draw(seed)
                    .of(few, 10)
                    .forEach(who -> drawn[Integer.parseInt(who.person().substring(2))]++);
        }

        // 400 each on average; five standard deviations are 90.
        assertThat(Arrays.stream(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(310, 490));
    }

    @Test
    void nobodyIsDrawnTwiceAndNoMoreThanThereAre() {
        var twice = List.of(new Candidate("a", "g"), new Candidate("a", "g"), new Candidate("b", "g"));

        assertThat(new Draw(1).of(twice, 10)).hasSize(2);
    }
}
