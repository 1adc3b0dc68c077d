package org.huiyin.adapters.store.drives;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveLedger;
import org.huiyin.drive.DriveStanding;
import org.huiyin.drive.Work;
import org.huiyin.ledger.StoreConflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of drives. */
public final class DriveRows implements DriveLedger {
    private static final long NEVER = Long.MAX_VALUE;
    private static final String INSERT = """
            insert into drive (code, number, version, ended_at, body)
            values (:code, (select coalesce(max(number), 0) + 1 from drive), :written, :ended, :body)
            on conflict do nothing""";
    private static final String UPDATE = """
            update drive set version = :written, ended_at = :ended, body = :body
            where code = :code and version = :version""";
    private static final String INSERT_WORK = """
            insert into drive_work (drive, entry, person, grid, count, at)
            values (:drive, (select coalesce(max(entry), 0) + 1 from drive_work where drive = :drive), :person, :grid,
                :count, :at)""";
    private static final String UPDATE_WORK = """
            update drive_work set person = :person, grid = :grid, count = :count, at = :at
            where drive = :drive and entry = :entry""";

    private final Handle handle;
    private final Nouns nouns;

    public DriveRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    @Override
    public void save(Drive drive) {
        boolean isNew = drive.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT : UPDATE);
        if (!isNew) {
            update.bind("version", drive.version());
        }
        int written = update.bind("code", drive.code())
                .bind("written", drive.version() + 1)
                .bind("ended", drive.closed().map(Instant::toEpochMilli).orElse(NEVER))
                .bind("body", nouns.write(drive))
                .execute();
        if (written != 1) {
            throw new StoreConflict(drive.code() + ": version: " + drive.version()
                    + (isNew ? " (expected: a number that is free)" : " (expected: the one in the store)"));
        }
    }

    @Override
    public void save(Work work) {
        boolean isNew = work.entry() == 0;
        var update = handle.createUpdate(isNew ? INSERT_WORK : UPDATE_WORK);
        if (!isNew) {
            update.bind("entry", work.entry());
        }
        update.bind("drive", work.drive())
                .bind("person", work.person())
                .bind("grid", work.grid())
                .bind("count", work.count())
                .bind("at", work.at().toEpochMilli())
                .execute();
    }

    @Override
    public Optional<DriveStanding> drive(String code) {
        return drives(handle.createQuery("select version, body from drive where code = :code")
                        .bind("code", code))
                .stream()
                .findFirst();
    }

    @Override
    public List<DriveStanding> running() {
        return drives(handle.createQuery("select version, body from drive where ended_at = :never order by number desc")
                .bind("never", NEVER));
    }

    @Override
    public List<DriveStanding> latest(int limit) {
        return drives(handle.createQuery("select version, body from drive order by number desc limit :limit")
                .bind("limit", limit));
    }

    @Override
    public long lastDrive() {
        return handle.createQuery("select coalesce(max(number), 0) from drive")
                .mapTo(Long.class)
                .one();
    }

    private List<DriveStanding> drives(Query query) {
        var drives = query.map((row, context) ->
                        nouns.read(row.getString("body"), Drive.class).written(row.getLong("version")))
                .list();
        return drives.stream()
                .map(drive -> new DriveStanding(drive, work(drive.code())))
                .toList();
    }

    private List<Work> work(String drive) {
        return handle.createQuery(
                        "select entry, person, grid, count, at from drive_work where drive = :drive order by entry")
                .bind("drive", drive)
                .map((row, context) -> new Work(
                        drive,
                        row.getInt("entry"),
                        row.getString("person"),
                        row.getString("grid"),
                        row.getInt("count"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
