-- Who is told of events, and what they are still to be told. A bulletin names a step and holds no words.
create table subscription (
    name      text not null primary key,
    stopped   integer not null,
    failures  integer not null,
    next_at   bigint not null
);

create table bulletin (
    subscription  text not null,
    subject       text not null,
    step          bigint not null,
    kind          text not null,
    at            bigint not null,
    primary key (subscription, subject, step)
);
create index bulletin_in_order on bulletin (subscription, at, subject, step);
