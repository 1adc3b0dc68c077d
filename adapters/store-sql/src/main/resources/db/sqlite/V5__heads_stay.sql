-- Heads and what they seal are added and never changed, whoever asks.
create trigger audit_head_no_update before update on audit_head
begin
    select raise(abort, 'audit_head: append only');
end;

create trigger audit_head_no_delete before delete on audit_head
begin
    select raise(abort, 'audit_head: append only');
end;

create trigger audit_mark_no_update before update on audit_mark
begin
    select raise(abort, 'audit_mark: append only');
end;

create trigger audit_mark_no_delete before delete on audit_mark
begin
    select raise(abort, 'audit_mark: append only');
end;
