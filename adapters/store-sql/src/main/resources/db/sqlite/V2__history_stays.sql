-- The history of an item is added to and never changed, whoever asks.
create trigger item_event_no_update before update on item_event
begin
    select raise(abort, 'item_event: append only');
end;

create trigger item_event_no_delete before delete on item_event
begin
    select raise(abort, 'item_event: append only');
end;
