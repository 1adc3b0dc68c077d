-- The history of an item is added to and never changed, whoever asks.
create function item_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'item_event: append only' using errcode = 'restrict_violation';
end
$$;

create trigger item_event_no_change before update or delete on item_event
    for each row execute function item_event_stays();

create trigger item_event_no_truncate before truncate on item_event
    for each statement execute function item_event_stays();
