-- Heads and what they seal are added and never changed, whoever asks.
create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception '%: append only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_head_no_change before update or delete on audit_head
    for each row execute function audit_stays();

create trigger audit_head_no_truncate before truncate on audit_head
    for each statement execute function audit_stays();

create trigger audit_mark_no_change before update or delete on audit_mark
    for each row execute function audit_stays();

create trigger audit_mark_no_truncate before truncate on audit_mark
    for each statement execute function audit_stays();
