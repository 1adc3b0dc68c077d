-- What figures are made of, beside the body; and indexes under which everything stays as fast when there are a
-- million items. The number is that of what is not finished.
alter table item add column profile text not null default '';
alter table item add column found_at bigint not null default 0;
alter table item add column claimed_at bigint;
alter table item add column rating text;
alter table item add column repeat_of text;
alter table item add column silent integer not null default 0;

update item set
    profile = coalesce(json_extract(body, '$.profile'), ''),
    found_at = cast(strftime('%s', json_extract(body, '$.clock.found')) as integer) * 1000
        + cast(round(strftime('%f', json_extract(body, '$.clock.found')) * 1000) as integer) % 1000,
    claimed_at = (select min(e.at) from item_event e where e.code = item.code and e.type = 'CLAIMED'),
    rating = json_extract(body, '$.rating'),
    repeat_of = json_extract(body, '$.links.repeatOf'),
    silent = coalesce((select json_extract(p.body, '$.by') = 'bot'
        from item_event e join item_event_payload p on p.code = e.code and p.seq = e.seq
        where e.code = item.code and e.type = 'CLOSED' and item.state = 'CLOSED'
        order by e.seq desc limit 1), 0);

drop index item_of_group;
drop index item_of_grid;
create index item_of_group on item (group_id, finished_at, number);
create index item_lately on item (finished_at, grid_path, number) where finished_at < 9223372036854775807;
create index item_open on item (number, grid_path) where finished_at = 9223372036854775807;
create index item_open_in_grid on item (grid_path, number) where finished_at = 9223372036854775807;
create index item_repeats on item (repeat_of, number) where repeat_of is not null;
create index item_figures on item (opened_at, grid_path, profile, state, found_at, claimed_at, resolved_at, due_at,
    rating, repeat_of, silent);

drop index notice_current;
create index notice_current on notice (ended_at, published_at, number, code, version);
