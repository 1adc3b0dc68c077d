package org.huiyin.adapters.store.notices;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Replies;
import org.huiyin.notice.Reply;
import org.jdbi.v3.core.Handle;

/**
 * The table of what came back on notices. Each reply has the next turn of its notice, also one that takes the place of an
 * earlier one: whoever knows all up to a turn need only read what came later.
 */
final class ReplyRows {
    private static final String NEXT =
            "(select coalesce(max(turn), 0) + 1 from notice_reply before where before.notice = :notice)";
    private static final String UPDATE = "update notice_reply set turn = " + NEXT + ", body = :body"
            + " where notice = :notice and person = :person and what = :what";
    private static final String INSERT = "insert into notice_reply (notice, turn, person, what, body) select :notice, "
            + NEXT + ", :person, :what, :body where not exists (select 1 from notice_reply known"
            + " where known.notice = :notice and known.person = :person and known.what = :what)";

    private final Handle handle;
    private final Nouns nouns;

    /** What a reply is. */
    private enum What {
        HEARD(Acknowledgement.class),
        ANSWERED(Answer.class);

        private final Class<? extends Reply> type;

        What(Class<? extends Reply> type) {
            this.type = type;
        }

        static What of(Reply reply) {
            return reply instanceof Answer ? ANSWERED : HEARD;
        }
    }

    ReplyRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    /** Of words that were heard the first stands, of answers the last. */
    void add(String notice, Reply reply) {
        boolean stands = What.of(reply) == What.ANSWERED && write(UPDATE, notice, reply) > 0;
        if (!stands) {
            write(INSERT, notice, reply);
        }
    }

    private int write(String statement, String notice, Reply reply) {
        return handle.createUpdate(statement)
                .bind("notice", notice)
                .bind("person", reply.by())
                .bind("what", What.of(reply))
                .bind("body", nouns.write(reply))
                .execute();
    }

    /** All there are, as they were written: of nobody, who was somebody once, there may be several. */
    Replies all(String notice) {
        var heard = new ArrayList<Acknowledgement>();
        var answers = new ArrayList<Answer>();
        for (Reply reply : since(notice, 0)) {
            if (reply instanceof Answer answer) {
                answers.add(answer);
            } else if (reply instanceof Acknowledgement word) {
                heard.add(word);
            }
        }
        return new Replies(heard, answers);
    }

    /** Those after a turn, in their order. */
    List<Reply> since(String notice, long turn) {
        return handle.createQuery(
                        "select what, body from notice_reply where notice = :notice and turn > :turn order by turn")
                .bind("notice", notice)
                .bind("turn", turn)
                .<Reply>map(
                        (row, context) -> nouns.read(row.getString("body"), What.valueOf(row.getString("what")).type))
                .list();
    }
}
