package org.huiyin.adapters.store.history;

import java.util.Collection;
import java.util.List;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.media.PurgedPictures;
import org.huiyin.message.Attachment;
import org.jdbi.v3.core.Handle;

/** The table of pictures whose bytes are still to vanish. */
public final class SqlPurgedPictures implements PurgedPictures {
    private final Database database;

    public SqlPurgedPictures(Database database) {
        this.database = database;
    }

    /** Written with the change that removes them from the rows; what they looked like goes at once. */
    public static void add(Handle handle, Collection<Attachment> pictures) {
        var batch = handle.prepareBatch("insert into purged_picture (reference) values (?) on conflict do nothing");
        pictures.stream().map(Attachment::reference).distinct().forEach(batch::add);
        var prints = handle.prepareBatch("delete from picture_print where reference = ?");
        pictures.stream().map(Attachment::reference).distinct().forEach(prints::add);
        if (batch.size() > 0) {
            batch.execute();
            prints.execute();
        }
    }

    @Override
    public List<String> waiting(int limit) {
        return database.look(
                handle -> handle.createQuery("select reference from purged_picture order by reference limit :limit")
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void gone(List<String> references) {
        database.briefly(handle -> {
            var batch = handle.prepareBatch("delete from purged_picture where reference = ?");
            references.forEach(batch::add);
            return batch.size() == 0 ? 0 : batch.execute().length;
        });
    }
}
