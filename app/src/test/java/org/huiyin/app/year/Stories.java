package org.huiyin.app.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.huiyin.app.year.SimulatedTown.Patch;

/** What happens in one grid and is talked about: troubles, questions, rounds, work on offer. */
final class Stories {
    private static final List<String> SPOTS = List.of(
            "streetlight",
            "manhole",
            "garbage",
            "sewer",
            "stairs",
            "road",
            "noise",
            "leak",
            "parking",
            "wires",
            "dogs",
            "elder");
    private static final int RESIDENTS = 30;
    private static final int DAY = 24 * 60;

    private final Script script;
    private final Sentences sentences;
    private final Random random;

    Stories(Script script, Sentences sentences, Random random) {
        this.script = script;
        this.sentences = sentences;
        this.random = random;
    }

    /** One of all, the common ones more often. */
    void tell(Patch patch, Instant at) {
        int die = random.nextInt(1000);
        if (die < 560) {
            trouble(patch, at, resident(patch), SPOTS.get(random.nextInt(SPOTS.size())));
        } else if (die < 680) {
            outage(patch, at, random.nextBoolean() ? "power" : "water");
        } else if (die < 800) {
            consult(patch, at);
        } else if (die < 900) {
            say(at, patch.staff(), worker(patch), "visit");
        } else if (die < 940) {
            script.says(at, patch.residents(), resident(patch), one("thanks"));
        } else if (die < 980) {
            say(at, patch.staff(), worker(patch), "staff_chatter");
        } else if (die < 990) {
            offer(patch, at);
        } else if (die < 998) {
            notice(patch, at);
        } else {
            search(patch, at);
        }
    }

    /** A few words among neighbours. */
    void chat(Patch patch, Instant at) {
        int words = 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            say(later(at, i, 3), patch.residents(), resident(patch), "chatter");
        }
    }

    private void trouble(Patch patch, Instant at, String asker, String sort) {
        var place = sentences.place(random);
        var report =
                script.says(at, patch.residents(), asker, sentences.one(sort, place, random) + sentences.tail(random));
        if (chance(20)) {
            script.says(later(at, 1, 90), patch.residents(), resident(patch), sentences.one(sort, place, random));
        }
        if (chance(8)) {
            script.says(later(at, 60, 300), patch.residents(), asker, one("urge"), report);
        }
        if (chance(94)) {
            work(patch, awake(later(at, 2, 100)), report, asker);
        }
        if (chance(7)) {
            var again = awake(later(at, 9 * DAY, 12 * DAY));
            trouble(patch, again, asker, sort);
        }
    }

    /** Somebody takes it on, perhaps gives it back, and gets it done. */
    private void work(Patch patch, Instant at, String report, String asker) {
        var hand = worker(patch);
        var group = patch.residents();
        script.says(at, group, hand, one("claim"), report);
        var from = at;
        if (chance(6)) {
            script.says(later(at, 5, 60), group, hand, one("give_back"), report);
            hand = patch.leader();
            from = awake(later(at, 70, 200));
            script.says(from, group, hand, one("claim"), report);
        }
        if (chance(15)) {
            script.says(later(from, 20, 50), group, hand, one("progress"), report);
        }
        if (chance(95)) {
            var done = awake(later(from, 60, chance(85) ? 1_200 : 12_000));
            script.says(done, group, hand, one("done"), report);
            judged(patch, done, report, hand, asker);
        }
    }

    private void judged(Patch patch, Instant done, String report, String hand, String asker) {
        var group = patch.residents();
        var asked = awake(later(done, DAY + 20, 600));
        int die = random.nextInt(100);
        if (die < 40) {
            script.says(asked, group, asker, one("satisfied"), report);
        } else if (die < 50) {
            script.says(asked, group, asker, one("so_so"), report);
        } else if (die < 58) {
            script.says(asked, group, asker, one("dissatisfied"), report);
            var mended = awake(later(asked, 120, 900));
            script.says(mended, group, hand, one("done"), report);
        } else if (die < 70) {
            script.says(later(done, 5, 200), group, asker, one("thanks"), report);
        }
    }

    private void outage(Patch patch, Instant at, String sort) {
        var group = patch.residents();
        var report = script.says(at, group, resident(patch), sentences.one(sort, sentences.place(random), random));
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            script.says(
                    later(at, 1 + i * 4, 10),
                    group,
                    resident(patch),
                    chance(50) ? one("metoo") : sentences.one(sort, sentences.place(random), random));
        }
        var claimed = later(at, 15, 20);
        script.says(claimed, group, patch.leader(), one("claim_area"), report);
        script.says(later(claimed, 60, 240), group, patch.leader(), one("done_area"), report);
    }

    private void consult(Patch patch, Instant at) {
        var group = patch.residents();
        var question = script.says(at, group, resident(patch), one("consult"));
        script.says(awake(later(at, 10, 240)), group, patch.leader(), one("answer"), question);
    }

    private void offer(Patch patch, Instant at) {
        var offer =
                script.says(at, patch.staff(), patch.leader(), sentences.one("offer", sentences.place(random), random));
        for (int i = 0; i < 3; i++) {
            script.says(later(at, 3 + i * 5, 5), patch.staff(), worker(patch), one("join"), offer);
        }
    }

    private void notice(Patch patch, Instant at) {
        var notice = script.says(at, patch.staff(), patch.leader(), one("notice"));
        for (int i = 0; i < 3; i++) {
            script.says(later(at, 3 + i * 5, 5), patch.staff(), worker(patch), one("ack"), notice);
        }
    }

    private void search(Patch patch, Instant at) {
        script.says(at, SimulatedTown.ROOM, SimulatedTown.POLICE, one("wanted"));
        say(later(at, 30, 200), patch.residents(), resident(patch), "sighting");
    }

    private void say(Instant at, String group, String who, String sort) {
        script.says(at, group, who, sentences.one(sort, sentences.place(random), random));
    }

    private String one(String sort) {
        return sentences.one(sort, "", random);
    }

    private String resident(Patch patch) {
        return "r-" + patch.grid() + "-" + random.nextInt(RESIDENTS);
    }

    private String worker(Patch patch) {
        int die = random.nextInt(3);
        return die == 0 ? patch.leader() : patch.workers().get(die - 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Instant later(Instant at, int minutes, int more) {
        return at.plus(Duration.ofMinutes(minutes)).plusSeconds(random.nextInt(more * 60));
    }

    /** Nobody works at night: it waits for the morning. */
    private Instant awake(Instant at) {
        var here = at.atZone(Script.ZONE);
        int hour = here.getHour();
        return hour >= 7 && hour < 22 ? at : later(at, (hour < 7 ? 7 - hour : 31 - hour) * 60, 60);
    }
}
