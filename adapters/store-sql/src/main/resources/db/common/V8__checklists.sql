-- Lists of things to get through. closed_at is the largest number there is while a list is open; person is empty when it is
-- everybody's.
create table checklist (
    code       text not null primary key,
    number     bigint not null unique,
    version    bigint not null,
    kind       text not null,
    person     text not null,
    opened_at  bigint not null,
    closed_at  bigint not null,
    body       text not null
);
create index checklist_open on checklist (closed_at, person);

-- When somebody last spoke with a household.
create table contact (
    household  text not null primary key,
    person     text not null,
    at         bigint not null
);
create index contact_by_age on contact (at);
