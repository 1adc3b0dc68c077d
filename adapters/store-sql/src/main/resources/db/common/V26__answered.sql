-- Which messages were answered, so that a sender is not answered without end.
alter table message add column answered bigint;
create index message_answered on message (person, taken_at)
    where answered = 1;
