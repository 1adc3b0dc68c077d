package org.huiyin.line;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Operator;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Desk;
import org.huiyin.desk.Town;
import org.huiyin.desk.budget.ReplyBudget;
import org.huiyin.desk.informants.Sealing;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.desk.orders.Plan;
import org.huiyin.grid.Person;
import org.huiyin.health.Health;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreException;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.doors.BindingDesk;
import org.huiyin.line.doors.HappeningDesk;
import org.huiyin.line.doors.HealthDesk;
import org.huiyin.line.doors.Keeping;
import org.huiyin.line.pictures.PictureDesk;
import org.huiyin.media.Glimpse;
import org.huiyin.message.Message;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.Reading;

/** The one way in: what arrives is read, decided on and written down. A batch is one transaction. */
public final class Line {
    private static final int DUE_AT_ONCE = 100;

    /** When a due row we failed on is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private static final Decision UNSERVED =
            Decision.nothing(Verdict.Outcome.UNSERVED, "no group is bound to this chat");
    private static final Decision UNKEPT = Decision.nothing(Verdict.Outcome.NOT_KEPT, "the sender asked for it");

    private final Store store;
    private final Supplier<InForce> inForce;
    private final Desk desk = new Desk();
    private final SceneLoader scenes;
    private final DueDesk dues;
    private final InstantSource clock;
    private final Heartbeat pulse;

    public Line(Store store, Supplier<InForce> inForce, SceneLoader scenes, InstantSource clock, Heartbeat pulse) {
        this.store = store;
        this.inForce = inForce;
        this.scenes = scenes;
        this.dues = new DueDesk(desk);
        this.clock = clock;
        this.pulse = pulse;
    }

    /** Reads a message; needs no transaction, so several may be read at once. */
    public Draught draw(Message message) {
        var now = inForce.get();
        var speaker = scenes.speaker(message, now.town());
        return new Draught(message, speaker, now.reader().read(message, speaker, scenes.purpose(message)));
    }

    /** A message with its reading, not yet decided on. */
    public record Draught(Message message, Person speaker, Reading reading) {}

    /** Takes a batch, in order, in one transaction. A message we fail on is buried; the others stand. */
    public List<Receipt> take(List<Draught> batch, Optional<Leases.Lease> lease) {
        try {
            return commit(batch, lease);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // One of them is at fault: each gets a transaction of its own, so that only that one is buried.
            var receipts = new ArrayList<Receipt>();
            batch.forEach(one -> receipts.add(takeAlone(one, lease)));
            return receipts;
        }
    }

    public Receipt take(Message message) {
        return take(List.of(draw(message)), Optional.empty()).get(0);
    }

    private List<Receipt> commit(List<Draught> batch, Optional<Leases.Lease> lease) {
        var receipts = store.inTransaction(ledger -> {
            lease.ifPresent(ledger::check);
            var done = new ArrayList<Receipt>();
            batch.forEach(one -> done.add(decide(one, ledger, clock.instant())));
            return done;
        });
        receipts.forEach(this::learn);
        pulse.beat(Beat.of(receipts));
        return receipts;
    }

    /** What people corrected holds for the next message already. */
    private void learn(Receipt receipt) {
        if (receipt instanceof Receipt.Kept kept) {
            for (Change change : kept.decision().changes()) {
                if (change instanceof Change.Learn learn) {
                    inForce.get().reader().learn(learn.correction());
                } else if (change instanceof Change.Bind bind) {
                    scenes.directory().learn(bind.binding());
                } else if (change instanceof Change.Unlearn) {
                    // What was said of the same words before holds again.
                    inForce.get().reader().learnAnew(store.look(looks -> looks.corrections(CorrectionMemory.MOST)));
                }
            }
        }
    }

    private Receipt takeAlone(Draught one, Optional<Leases.Lease> lease) {
        try {
            return commit(List.of(one), lease).get(0);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            return bury(one.message(), e);
        }
    }

    /** Puts a message we failed to read or to decide on into the dead-letter tray; one that was here before stays. */
    Receipt bury(Message message, RuntimeException fault) {
        var why = fault.getClass().getName() + " at " + firstFrame(fault);
        boolean fresh = store.inTransaction(ledger -> {
            if (ledger.messages().heard(message.id()).isPresent()) {
                return false;
            }
            ledger.bury(message, why, clock.instant());
            return true;
        });
        pulse.beat();
        return fresh ? new Receipt.Buried(why) : new Receipt.Again();
    }

    private static String firstFrame(RuntimeException e) {
        var frames = e.getStackTrace();
        return frames.length == 0 ? "nowhere" : frames[0].toString();
    }

    private Receipt decide(Draught one, Ledger ledger, Instant now) {
        var message = one.message();
        boolean served = scenes.isServed(message);
        var kept = new Keeping(town(), ledger, now).of(message, one.speaker(), one.reading(), served);
        if (!ledger.add(kept.message(), kept.person(), now, kept.reading())) {
            return new Receipt.Again();
        }
        var decision = new BindingDesk(town(), ledger, now)
                .consider(message, one.speaker())
                .orElseGet(() -> served ? decide(one, kept, ledger, now) : UNSERVED);
        decision.applyTo(ledger);
        ledger.judge(message.id(), decision.verdict());
        pictures(ledger, now).shown(kept.message(), decision);
        return new Receipt.Kept(decision);
    }

    private Decision decide(Draught one, Keeping.Kept kept, Ledger ledger, Instant now) {
        if (kept.isTick()) {
            return UNKEPT;
        }
        var sealing = new Sealing(InformantLoader.own(one, ledger));
        var scene = sealing.opened(scenes.load(one.message(), one.reading(), town(), ledger, now));
        var sealed = sealing.sealed(desk.decide(scene, one.reading(), now), scene, one.reading());
        var person = one.speaker().id();
        return new ReplyBudget(scene, (nth, since) -> ledger.messages().answered(person, since, nth), now)
                .within(sealed);
    }

    /** Decides on what happened to a room; where there is an operator, the groups are told who runs the bot. */
    public void take(Happening happening, Optional<Operator> operator) {
        commit(ledger -> new HappeningDesk(scenes.directory(), town(), operator)
                .decide(happening, ledger, clock.instant())
                .applyTo(ledger));
    }

    /** Hears what a picture looks like that came, or will come, with a message. */
    public void take(Glimpse glimpse) {
        commit(ledger -> pictures(ledger, clock.instant()).seen(glimpse));
    }

    private PictureDesk pictures(Ledger ledger, Instant now) {
        return new PictureDesk(scenes.directory(), town(), ledger, now);
    }

    /** Tells the command room how an account of ours fares. */
    public void take(Health news) {
        commit(ledger ->
                new HealthDesk(town()).decide(news, ledger, clock.instant()).applyTo(ledger));
    }

    private void commit(Consumer<Ledger> work) {
        write(Optional.empty(), work);
        pulse.beat();
    }

    /** Carries out what somebody did at the console. */
    public Receipt take(Command command) {
        if (command.verb() instanceof Command.Verb.Settle settle) {
            store.outbox().settle(settle.key(), settle.evidence(), clock.instant());
            pulse.beat();
            return new Receipt.Again();
        }
        var receipt = store.inTransaction(
                ledger -> new CommandDesk(inForce.get(), scenes).decide(command, ledger, clock.instant()));
        learn(receipt);
        pulse.beat(Beat.of(List.of(receipt)));
        return receipt;
    }

    /** What would come of a notice, if somebody sent it now. */
    public Plan foresee(NoticeOrder order, Person by) {
        var now = clock.instant();
        return store.look(looks ->
                new CommandDesk(inForce.get(), scenes).orders(looks, now).plan(order, by, now));
    }

    private Town town() {
        return inForce.get().town();
    }

    /** Asks whether the store can be written to: fails with a {@link StoreException} if it cannot. */
    void askStore() {
        store.inTransaction(ledger -> true);
    }

    /**
     * Looks at what is due by now, a bounded number. Returns how many there were; call again until there are none. What
     * we fail on is due again later, and its fault is thrown once the others are done.
     */
    public int tick(Optional<Leases.Lease> lease) {
        try {
            return tickAll(lease);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // One of them is at fault: each gets a transaction of its own, so that only that one waits.
            return tickOneByOne(lease);
        }
    }

    private int tickAll(Optional<Leases.Lease> lease) {
        var count = store.inTransaction(ledger -> {
            lease.ifPresent(ledger::check);
            var now = clock.instant();
            List<Due> due = ledger.dues().due(now, DUE_AT_ONCE);
            due.forEach(each -> dues.look(each, town(), ledger, now));
            return due.size();
        });
        if (count > 0) {
            pulse.beat();
        }
        return count;
    }

    private int tickOneByOne(Optional<Leases.Lease> lease) {
        var now = clock.instant();
        var due = store.look(looks -> looks.dues().due(now, DUE_AT_ONCE));
        var faults = new ArrayList<RuntimeException>();
        for (Due each : due) {
            try {
                write(lease, ledger -> dues.look(each, town(), ledger, now));
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                faults.add(e);
                write(lease, ledger -> dues.postpone(each, now.plus(AGAIN), ledger));
            }
        }
        pulse.beat();
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return due.size();
    }

    private void write(Optional<Leases.Lease> lease, Consumer<Ledger> work) {
        store.inTransaction(ledger -> {
            lease.ifPresent(ledger::check);
            work.accept(ledger);
            return true;
        });
    }
}
