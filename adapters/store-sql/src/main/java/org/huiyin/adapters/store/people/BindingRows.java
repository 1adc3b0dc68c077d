package org.huiyin.adapters.store.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.binding.Binding;
import org.huiyin.binding.BindingLedger;
import org.huiyin.binding.Pass;
import org.huiyin.delivery.Target;
import org.huiyin.message.Chat;
import org.jdbi.v3.core.Handle;

/** The tables of who is who, and of the codes that prove it. */
public final class BindingRows implements BindingLedger {
    private static final long NOT_YET = Long.MAX_VALUE;
    private static final String GROUP = "group";
    private static final String MEMBER = "member";

    private final Handle handle;
    private final Sequence sequence;

    public BindingRows(Handle handle, Sequence sequence) {
        this.sequence = sequence;
        this.handle = handle;
    }

    public void bind(Binding binding) {
        if (binding instanceof Binding.OfGroup group) {
            bind(group);
        } else if (binding instanceof Binding.OfMember member) {
            bind(member);
        }
    }

    private void bind(Binding.OfGroup binding) {
        var room = binding.room();
        handle.createUpdate("""
                delete from bound_group where group_id = :group
                or (platform = :platform and account = :account and chat = :chat)""")
                .bind("group", binding.group())
                .bind("platform", room.platform())
                .bind("account", room.account())
                .bind("chat", room.id())
                .execute();
        handle.createUpdate("""
                insert into bound_group (group_id, seq, platform, account, chat)
                values (:group, :seq, :platform, :account, :chat)""")
                .bind("group", binding.group())
                .bind("seq", sequence.next())
                .bind("platform", room.platform())
                .bind("account", room.account())
                .bind("chat", room.id())
                .execute();
    }

    private void bind(Binding.OfMember binding) {
        handle.createUpdate("""
                delete from bound_member where platform = :platform and (id = :id or member = :member)""")
                .bind("platform", binding.platform())
                .bind("id", binding.id())
                .bind("member", binding.member())
                .execute();
        handle.createUpdate("""
                insert into bound_member (platform, id, seq, account, member)
                values (:platform, :id, :seq, :account, :member)""")
                .bind("platform", binding.platform())
                .bind("id", binding.id())
                .bind("seq", sequence.next())
                .bind("account", binding.account())
                .bind("member", binding.member())
                .execute();
    }

    /** Groups first, each in the order they were bound. */
    @Override
    public List<Binding> all() {
        var all = new ArrayList<Binding>();
        handle.createQuery("select group_id, platform, account, chat from bound_group order by seq")
                .map((row, context) -> new Binding.OfGroup(
                        new Chat(
                                row.getString("platform"),
                                row.getString("account"),
                                row.getString("chat"),
                                Chat.Kind.ROOM),
                        row.getString("group_id")))
                .forEach(all::add);
        handle.createQuery("select platform, account, id, member from bound_member order by seq")
                .map((row, context) -> new Binding.OfMember(
                        row.getString("platform"),
                        row.getString("account"),
                        row.getString("id"),
                        row.getString("member")))
                .forEach(all::add);
        return all;
    }

    /** Whoever is given a new code has lost the old one. */
    @Override
    public void issue(Pass pass) {
        handle.createUpdate("delete from binding_pass where subject = :subject and kind = :kind")
                .bind("subject", pass.whom().id())
                .bind("kind", kind(pass.whom()))
                .execute();
        handle.createUpdate("""
                insert into binding_pass (digest, kind, subject, until_at, used_at)
                values (:digest, :kind, :subject, :until, :never)""")
                .bind("digest", pass.digest())
                .bind("kind", kind(pass.whom()))
                .bind("subject", pass.whom().id())
                .bind("until", pass.until().toEpochMilli())
                .bind("never", NOT_YET)
                .execute();
    }

    @Override
    public void redeem(String digest, Instant at) {
        handle.createUpdate("update binding_pass set used_at = :at where digest = :digest and used_at = :never")
                .bind("digest", digest)
                .bind("at", at.toEpochMilli())
                .bind("never", NOT_YET)
                .execute();
    }

    @Override
    public Optional<Pass> pass(String digest, Instant now) {
        return handle.createQuery("""
                        select kind, subject, until_at from binding_pass
                        where digest = :digest and used_at = :never and until_at > :now""")
                .bind("digest", digest)
                .bind("never", NOT_YET)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Pass(
                        digest,
                        target(row.getString("kind"), row.getString("subject")),
                        Instant.ofEpochMilli(row.getLong("until_at"))))
                .findOne();
    }

    private static String kind(Target whom) {
        return whom instanceof Target.ToGroup ? GROUP : MEMBER;
    }

    private static Target target(String kind, String subject) {
        return kind.equals(GROUP) ? new Target.ToGroup(subject) : new Target.ToPerson(subject);
    }
}
