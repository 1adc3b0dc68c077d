-- Who made an informant known is added and never changed, whoever asks.
create trigger informant_reveal_no_change before update or delete on informant_reveal
    for each row execute function audit_stays();

create trigger informant_reveal_no_truncate before truncate on informant_reveal
    for each statement execute function audit_stays();
