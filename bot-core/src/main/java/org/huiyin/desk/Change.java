package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.binding.Binding;
import org.huiyin.checklist.Checklist;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.delivery.Outgoing;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.Party;
import org.huiyin.drive.Drive;
import org.huiyin.drive.Work;
import org.huiyin.duty.DutyRecord;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Ledger;
import org.huiyin.message.Message;
import org.huiyin.proactive.Forestalled;
import org.huiyin.reading.Correction;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;

/** One thing to write. */
public sealed interface Change permits Change.Plain, NoticeChange {

    void applyTo(Ledger ledger);

    /** A change to anything but a notice. */
    sealed interface Plain extends Change {}

    /** An item as it is now, and what happened to it. */
    record SaveItem(Item item, List<ItemEvent> events) implements Plain {
        public SaveItem {
            events = List.copyOf(events);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.save(item, events);
        }
    }

    /** A checklist as it is now. */
    record SaveChecklist(Checklist checklist) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.save(checklist);
        }
    }

    /** A round of a survey as it is now. */
    record SaveRound(Round round) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.surveys().save(round);
        }
    }

    /** A person's sheet of a survey as it is now. */
    record SaveSheet(Sheet sheet) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.surveys().save(sheet);
        }
    }

    /** All sheets of a round vanish. */
    record RemoveSheets(String round) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.surveys().removeSheets(round);
        }
    }

    /** An item was opened before anybody asked. */
    record Forestall(Forestalled forestalled) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.proactive().add(forestalled);
        }
    }

    /** How a quarrel is being settled, as it is now. */
    record SaveMediation(Mediation mediation) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.disputes().save(mediation);
        }
    }

    /** What was told at a moment of how a quarrel went was a slip. */
    record Unsettle(String item, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.disputes()
                    .mediation(item)
                    .filter(mediation -> mediation.settled().equals(Optional.of(at)))
                    .ifPresent(mediation -> ledger.disputes().save(mediation.unsettled()));
        }
    }

    /** Between whom a quarrel is. */
    record NameParties(String item, List<Party> parties) implements Plain {
        public NameParties {
            parties = List.copyOf(parties);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.disputes().name(item, parties);
        }
    }

    /** One more has their part in a quarrel. */
    record AddParty(String item, Party party) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.disputes().add(item, party);
        }
    }

    /** Somebody spoke with a household. */
    record Contacted(String household, String by, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.addContact(household, by, at);
        }
    }

    /** A drive as it is now. */
    record SaveDrive(Drive drive) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.drives().save(drive);
        }
    }

    /** What was done for a drive. */
    record SaveWork(Work work) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.drives().save(work);
        }
    }

    /** A record of duty. */
    record Note(DutyRecord record) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.duties().add(record);
        }
    }

    /** What a person said a text is. */
    record Learn(Correction correction) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.add(correction);
        }
    }

    /** What a person said a text is was a slip. */
    record Unlearn(String by, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.unlearn(by, at);
        }
    }

    /** Something holds for a time. */
    record Hold(Held held) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.hold(held);
        }
    }

    /** It holds no longer. */
    record Release(Circumstance what, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.release(what, at);
        }
    }

    /** Somebody or some room is known from now on. */
    record Bind(Binding binding) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.bindings().bind(binding);
        }
    }

    /** A code was used. */
    record Redeem(String digest, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.bindings().redeem(digest, at);
        }
    }

    /** A message belongs to an item or a notice. */
    record Link(Message.Id message, String subject) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.link(message, subject);
        }
    }

    /** A message no longer belongs to it. */
    record Unlink(Message.Id message, String subject) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.unlink(message, subject);
        }
    }

    /** Nobody may know who is behind an item; what names them in it already goes. */
    record Confide(String item, String person, Instant at) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.confide(item, person, at);
        }
    }

    /** Nothing but its id is kept of a message. */
    record Hush(Message.Id message) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.hush(message);
        }
    }

    /** Something to look at later. */
    record Schedule(Due due) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.schedule(due);
        }
    }

    /** Nothing to look at any more. */
    record Cancel(Due.What what, String subject) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.cancel(what, subject);
        }
    }

    /** Something to say. */
    record Say(Outgoing outgoing) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.queue(outgoing);
        }
    }

    /** Something to say where another thing went before, or is on its way; elsewhere it would only puzzle. */
    record SayAfter(Outgoing outgoing, String before) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            if (ledger.sayings().isKnown(before)) {
                ledger.queue(outgoing);
            }
        }
    }

    /** What was said of one phrase about a subject is taken back, where a platform can. */
    record RecallAll(String subject, String phrase) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.recallAll(subject, phrase);
        }
    }

    /** What is still held of one phrase about a subject is no longer true. */
    record UnsayAll(String subject, String phrase) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.dropAll(subject, phrase);
        }
    }

    /** Something held that is no longer true. */
    record Unsay(String key) implements Plain {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.drop(key);
        }
    }
}
