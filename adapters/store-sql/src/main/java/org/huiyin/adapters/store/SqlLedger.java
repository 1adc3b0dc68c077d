package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.drives.DriveRows;
import org.huiyin.adapters.store.memory.Surroundings;
import org.huiyin.adapters.store.notices.NoticeRows;
import org.huiyin.adapters.store.notices.PrintRows;
import org.huiyin.adapters.store.notices.SpreadRows;
import org.huiyin.adapters.store.people.BindingRows;
import org.huiyin.adapters.store.people.ChecklistRows;
import org.huiyin.adapters.store.people.CircumstanceRows;
import org.huiyin.adapters.store.people.CorrectionRows;
import org.huiyin.adapters.store.people.DisputeRows;
import org.huiyin.adapters.store.people.DutyRows;
import org.huiyin.adapters.store.people.ForestalledRows;
import org.huiyin.adapters.store.people.InformantRows;
import org.huiyin.adapters.store.surveys.SurveyRows;
import org.huiyin.checklist.Checklist;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.circumstance.Held;
import org.huiyin.delivery.Outgoing;
import org.huiyin.informant.Reveal;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reply;
import org.huiyin.reading.Correction;
import org.huiyin.reading.Reading;
import org.jdbi.v3.core.Handle;

/** The ledger over one connection, for as long as one transaction. */
final class SqlLedger implements Ledger {
    private final Handle handle;
    private final Json json;
    private final Sequence sequence;
    private final Surroundings around;
    private final MessageRows messages;
    private final ItemRows items;
    private final NoticeRows notices;
    private final OutgoingRows outgoing;
    private final CircumstanceRows circumstances;

    SqlLedger(Handle handle, Json json, Sequence sequence, RandomGenerator random, Surroundings around) {
        this.handle = handle;
        this.json = json;
        this.sequence = sequence;
        this.around = around;
        var memory = around.memory();
        this.messages = new MessageRows(handle, json);
        this.items = new ItemRows(handle, json, new EventRows(handle, json, random), memory.items());
        this.notices = new NoticeRows(handle, json, memory.notices());
        this.outgoing = new OutgoingRows(handle, json, memory.sayings());
        this.circumstances = new CircumstanceRows(handle, json, memory.circumstances());
    }

    @Override
    public MessageRows messages() {
        return messages;
    }

    @Override
    public OutgoingRows sayings() {
        return outgoing;
    }

    @Override
    public ItemRows items() {
        return items;
    }

    @Override
    public NoticeRows notices() {
        return notices;
    }

    @Override
    public ChecklistRows checklists() {
        return new ChecklistRows(handle, json);
    }

    @Override
    public SurveyRows surveys() {
        return new SurveyRows(handle, json);
    }

    @Override
    public ForestalledRows proactive() {
        return new ForestalledRows(handle);
    }

    @Override
    public DutyRows duties() {
        return new DutyRows(handle, json, sequence);
    }

    @Override
    public DisputeRows disputes() {
        return new DisputeRows(handle, json);
    }

    @Override
    public DueRows dues() {
        return new DueRows(handle);
    }

    @Override
    public InformantRows informants() {
        return new InformantRows(handle);
    }

    @Override
    public List<Correction> corrections(int limit) {
        return new CorrectionRows(handle, json).latest(limit);
    }

    /** What it wrote may be remembered now. */
    void committed() {
        items.committed();
    }

    @Override
    public boolean add(Message message, String person, Instant taken, Reading reading) {
        boolean isNew = messages.add(message, person, taken, Optional.of(reading), sequence);
        if (isNew && message.chat().isDirect()) {
            surveys().addWriter(person);
        }
        return isNew;
    }

    @Override
    public void judge(Message.Id message, Verdict verdict) {
        messages.judge(message, verdict);
    }

    @Override
    public void bury(Message message, String why, Instant at) {
        messages.add(message, message.sender().id(), at, Optional.empty(), sequence);
        messages.bury(message.id(), why, at);
    }

    @Override
    public void link(Message.Id message, String subject) {
        messages.link(message, subject, sequence);
    }

    @Override
    public void unlink(Message.Id message, String subject) {
        messages.unlink(message, subject);
    }

    @Override
    public void save(Item item, List<ItemEvent> events) {
        items.save(item, events);
    }

    @Override
    public void confide(String item, String person, Instant at) {
        informants().add(item, person, at);
        new ErasedRows(handle, json, this).disguise(item, person);
    }

    @Override
    public void hush(Message.Id message) {
        messages.hush(message);
    }

    @Override
    public void add(Reveal reveal) {
        informants().add(reveal, sequence);
    }

    @Override
    public void erase(String person) {
        new ErasedRows(handle, json, this).erase(person);
        circumstances.readAnew();
        around.memory().forget();
    }

    @Override
    public void save(Notice notice) {
        notices.save(notice);
    }

    @Override
    public void add(String notice, Reply reply) {
        notices.add(notice, reply);
    }

    @Override
    public void save(Checklist checklist) {
        checklists().save(checklist);
    }

    @Override
    public void addContact(String household, String by, Instant at) {
        checklists().addContact(household, by, at);
    }

    @Override
    public void purgeImages(String notice) {
        new ErasedRows(handle, json, this).purgeImages(notice);
    }

    @Override
    public PrintRows prints() {
        return new PrintRows(handle, json);
    }

    @Override
    public DriveRows drives() {
        return new DriveRows(handle, json);
    }

    @Override
    public SpreadRows spread() {
        return new SpreadRows(handle);
    }

    @Override
    public void add(Correction correction) {
        new CorrectionRows(handle, json).add(correction, sequence);
    }

    @Override
    public void unlearn(String person, Instant at) {
        new CorrectionRows(handle, json).remove(person, at);
    }

    @Override
    public void hold(Held held) {
        circumstances.hold(held, sequence);
    }

    @Override
    public void release(Circumstance what, Instant at) {
        circumstances.release(what, at);
    }

    @Override
    public Circumstances circumstances(Instant now) {
        return circumstances.at(now);
    }

    @Override
    public BindingRows bindings() {
        return new BindingRows(handle, sequence);
    }

    @Override
    public void queue(Outgoing something) {
        outgoing.queue(something, sequence);
    }

    @Override
    public void drop(String key) {
        outgoing.drop(key);
    }

    @Override
    public void dropAll(String subject, String phrase) {
        outgoing.dropAll(subject, phrase);
    }

    @Override
    public void recallAll(String subject, String phrase) {
        outgoing.recallAll(subject, phrase);
    }

    @Override
    public void schedule(Due due) {
        dues().schedule(due);
    }

    @Override
    public void cancel(Due.What what, String subject) {
        dues().cancel(what, subject);
    }

    @Override
    public void settle(Due due) {
        dues().settle(due);
    }

    @Override
    public void check(Leases.Lease lease) {
        SqlLeases.check(lease, handle, around.holdingRows());
    }
}
