-- What is remembered of who did what is added to and never changed, whoever asks.
create trigger console_trail_no_update before update on console_trail
begin
    select raise(abort, 'console_trail: append only');
end;

create trigger console_trail_no_delete before delete on console_trail
begin
    select raise(abort, 'console_trail: append only');
end;
