package org.huiyin.adapters.store.people;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.dispute.DisputeLedger;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.Party;
import org.huiyin.ledger.StoreConflict;
import org.jdbi.v3.core.Handle;

/** The table of mediations, and the one apart of who quarrels with whom. */
public final class DisputeRows implements DisputeLedger {
    private static final String INSERT = """
            insert into mediation (item, version, body) values (:item, :written, :body) on conflict do nothing""";
    private static final String UPDATE = """
            update mediation set version = :written, body = :body where item = :item and version = :version""";
    private static final String NOBODY = "";

    private final Handle handle;
    private final Nouns nouns;

    public DisputeRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    @Override
    public void save(Mediation mediation) {
        boolean isNew = mediation.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT : UPDATE);
        if (!isNew) {
            update.bind("version", mediation.version());
        }
        int written = update.bind("item", mediation.item())
                .bind("written", mediation.version() + 1)
                .bind("body", nouns.write(mediation))
                .execute();
        if (written != 1) {
            throw new StoreConflict("mediation of " + mediation.item() + ": version: " + mediation.version()
                    + (isNew ? " (expected: one that is not there yet)" : " (expected: the one in the store)"));
        }
    }

    @Override
    public void name(String item, List<Party> parties) {
        forget(item);
        parties.forEach(party -> add(item, party));
    }

    @Override
    public void add(String item, Party party) {
        handle.createUpdate("""
                insert into dispute_party (item, number, name, member, about)
                select :item, (select coalesce(max(number), 0) + 1 from dispute_party where item = :item), :name,
                    :member, :about
                where not exists (select 1 from dispute_party where item = :item and name = :name)""")
                .bind("item", item)
                .bind("name", party.name())
                .bind("member", party.member().orElse(NOBODY))
                .bind("about", party.about())
                .execute();
    }

    /** Of a quarrel nobody knows any more between whom it was. */
    public void forget(String item) {
        handle.execute("delete from dispute_party where item = ?", item);
    }

    /** A person is nobody's other side any more. */
    public void erase(String person) {
        handle.execute("delete from dispute_party where member = ?", person);
    }

    @Override
    public Optional<Mediation> mediation(String item) {
        return handle.createQuery("select version, body from mediation where item = :item")
                .bind("item", item)
                .map((row, context) ->
                        nouns.read(row.getString("body"), Mediation.class).written(row.getLong("version")))
                .findOne();
    }

    @Override
    public int sides(String item) {
        return handle.createQuery("select count(*) from dispute_party where item = :item")
                .bind("item", item)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Party> parties(String item) {
        return handle.createQuery("select name, member, about from dispute_party where item = :item order by number")
                .bind("item", item)
                .map((row, context) -> new Party(
                        row.getString("name"),
                        Optional.of(row.getString("member")).filter(member -> !member.equals(NOBODY)),
                        row.getString("about")))
                .list();
    }
}
