-- What is open is counted grid by grid, and what is late is found, out of an index alone. The number is that of what is
-- not finished.
drop index item_open_in_grid;
create index item_open_in_grid on item (grid_path, number, due_at, handler, kind, state)
    where finished_at = 9223372036854775807;
create index item_open_by_due on item (due_at, number, grid_path, state) where finished_at = 9223372036854775807;

-- Whatever the ledger is asked for, it goes through a small part of all.
create index item_in_grid on item (grid_path, number);
create index item_of_matter on item (matter, number);
create index item_of_kind on item (kind, number);
create index item_seen on item (certainty, number) where certainty is not null;
create index item_by_rule on item (number) where substr(reporter, 1, 5) = 'rule:';

-- What was finished lately in one of the narrowest grids, of which most messages come.
create index item_lately_here on item (grid_path, finished_at, number) where finished_at < 9223372036854775807;

-- A planner knows a partial index by its very words.
drop index outgoing_open;
create index outgoing_sending on outgoing (said_at) where state = 'SENDING';
create index outgoing_unknown on outgoing (said_at, seq) where state = 'UNKNOWN';
