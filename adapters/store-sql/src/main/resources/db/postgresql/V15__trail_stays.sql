-- What is remembered of who did what is added to and never changed, whoever asks.
create trigger console_trail_no_change before update or delete on console_trail
    for each row execute function audit_stays();

create trigger console_trail_no_truncate before truncate on console_trail
    for each statement execute function audit_stays();
