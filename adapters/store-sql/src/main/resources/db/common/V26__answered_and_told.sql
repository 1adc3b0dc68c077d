-- Which messages were answered, so that a sender is not answered without end.
alter table message add column answered bigint;
create index message_answered on message (person, taken_at)
    where answered = 1;

-- How far each subscription has come. What was given up is kept for a while, so that it may be sent again.
alter table subscription add column told_at bigint;
alter table subscription add column failed_at bigint;
alter table bulletin add column offered_at bigint;
alter table bulletin add column given_up_at bigint;
