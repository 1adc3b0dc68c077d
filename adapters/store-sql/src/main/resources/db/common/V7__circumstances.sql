-- What holds for a time because somebody said so; until_at is the largest number there is while nobody has said when it ends.
create table circumstance (
    seq       bigint not null primary key,
    kind      text not null,
    subject   text not null,
    from_at   bigint not null,
    until_at  bigint not null,
    body      text not null
);
create index circumstance_in_force on circumstance (until_at, from_at);

-- An item as it was before a person's last move, for as long as that can be undone.
create table item_before (
    code     text not null primary key,
    version  bigint not null,
    person   text not null,
    at       bigint not null,
    body     text not null,
    move     text not null
);
create index item_before_of_person on item_before (person, at);
create index item_before_by_age on item_before (at);
