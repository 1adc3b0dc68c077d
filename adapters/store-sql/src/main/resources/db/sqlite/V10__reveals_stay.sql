-- Who made an informant known is added and never changed, whoever asks.
create trigger informant_reveal_no_update before update on informant_reveal
begin
    select raise(abort, 'informant_reveal: append only');
end;

create trigger informant_reveal_no_delete before delete on informant_reveal
begin
    select raise(abort, 'informant_reveal: append only');
end;
