package org.huiyin.adapters.store.surveys;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;
import org.huiyin.survey.SurveyLedger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The tables of surveys. */
public final class SurveyRows implements SurveyLedger {
    private static final long NEVER = Long.MAX_VALUE;
    private static final String INSERT_ROUND = """
            insert into survey_round (code, number, version, survey, ended_at, body)
            values (:code, (select coalesce(max(number), 0) + 1 from survey_round), :written, :survey, :ended, :body)
            on conflict do nothing""";
    private static final String UPDATE_ROUND = """
            update survey_round set version = :written, survey = :survey, ended_at = :ended, body = :body
            where code = :code and version = :version""";
    private static final String INSERT_SHEET = """
            insert into survey_sheet (round, person, version, body) values (:round, :person, :written, :body)
            on conflict do nothing""";
    private static final String UPDATE_SHEET = """
            update survey_sheet set version = :written, body = :body
            where round = :round and person = :person and version = :version""";

    private final Handle handle;
    private final Nouns nouns;

    public SurveyRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    @Override
    public void save(Round round) {
        boolean isNew = round.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT_ROUND : UPDATE_ROUND);
        if (!isNew) {
            update.bind("version", round.version());
        }
        int written = update.bind("code", round.code())
                .bind("written", round.version() + 1)
                .bind("survey", round.survey().id())
                .bind("ended", round.isOver() ? round.ends().toEpochMilli() : NEVER)
                .bind("body", nouns.write(round))
                .execute();
        refuseUnless(written == 1, "survey " + round.code(), round.version());
    }

    @Override
    public void save(Sheet sheet) {
        boolean isNew = sheet.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT_SHEET : UPDATE_SHEET);
        if (!isNew) {
            update.bind("version", sheet.version());
        }
        int written = update.bind("round", sheet.round())
                .bind("person", sheet.person())
                .bind("written", sheet.version() + 1)
                .bind("body", nouns.write(sheet))
                .execute();
        refuseUnless(written == 1, "sheet of " + sheet.round(), sheet.version());
    }

    private static void refuseUnless(boolean isWritten, String what, long version) {
        if (!isWritten) {
            throw new StoreConflict(what + ": version: " + version
                    + (version == 0 ? " (expected: one that is not there yet)" : " (expected: the one in the store)"));
        }
    }

    @Override
    public void removeSheets(String round) {
        handle.createUpdate("delete from survey_sheet where round = :round")
                .bind("round", round)
                .execute();
    }

    /** Somebody wrote to us in private; again changes nothing. */
    public void addWriter(String person) {
        handle.createUpdate("insert into private_writer (person) values (:person) on conflict do nothing")
                .bind("person", person)
                .execute();
    }

    @Override
    public Optional<Round> round(String code) {
        return rounds(handle.createQuery("select version, body from survey_round where code = :code")
                        .bind("code", code))
                .findOne();
    }

    @Override
    public List<Round> running() {
        return rounds(handle.createQuery("""
                        select version, body from survey_round where ended_at = :never order by number desc""").bind("never", NEVER)).list();
    }

    @Override
    public Optional<Round> latestOver(String survey) {
        return rounds(handle.createQuery("""
                        select version, body from survey_round
                        where survey = :survey and ended_at < :never order by number desc limit 1""").bind("survey", survey).bind("never", NEVER))
                .findOne();
    }

    @Override
    public long lastRound() {
        return handle.createQuery("select coalesce(max(number), 0) from survey_round")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Sheet> sheets(String round) {
        return sheets(handle.createQuery("select version, body from survey_sheet where round = :round order by person")
                        .bind("round", round))
                .list();
    }

    @Override
    public Optional<Sheet> sheetOf(String person) {
        return sheets(handle.createQuery("""
                        select s.version, s.body from survey_sheet s join survey_round r on r.code = s.round
                        where s.person = :person and r.ended_at = :never order by r.number desc limit 1""").bind("person", person).bind("never", NEVER))
                .findOne();
    }

    @Override
    public List<Writer> writers() {
        return handle.createQuery("""
                select person, (select i.grid_path from item i where i.reporter = private_writer.person
                    order by i.opened_at desc limit 1) as path
                from private_writer order by person""")
                .map((row, context) -> new Writer(row.getString("person"), Optional.ofNullable(row.getString("path"))))
                .list();
    }

    private ResultIterable<Round> rounds(Query query) {
        return query.map(
                (row, context) -> nouns.read(row.getString("body"), Round.class).written(row.getLong("version")));
    }

    private ResultIterable<Sheet> sheets(Query query) {
        return query.map(
                (row, context) -> nouns.read(row.getString("body"), Sheet.class).written(row.getLong("version")));
    }
}
