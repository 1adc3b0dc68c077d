-- What pictures that came lately look like. Both halves meet here: the message that showed one, and how it was read.
create table picture_print (
    reference  text not null primary key,
    at         bigint not null,
    message    text,
    print      text
);
create index picture_print_at on picture_print (at);

-- What the pictures of people look like who are or were sought.
create table notice_print (
    notice  text not null,
    print   text not null,
    primary key (notice, print)
);

-- Who passed a notice's picture on to a group on their own.
create table notice_relay (
    notice    text not null,
    person    text not null,
    group_id  text not null,
    at        bigint not null,
    primary key (notice, person, group_id)
);

-- Who is not asked about a notice yet, because they were asked enough: a person decides.
create table notice_held (
    notice  text not null,
    person  text not null,
    grid    text not null,
    primary key (notice, person)
);

-- Drives: a goal, a stretch of days, so much in each grid. ended_at is the largest number there is while one runs.
create table drive (
    code      text not null primary key,
    number    bigint not null unique,
    version   bigint not null,
    ended_at  bigint not null,
    body      text not null
);
create index drive_running on drive (ended_at, number);

-- What was done for a drive, as it was reported.
create table drive_work (
    drive    text not null,
    entry    integer not null,
    person   text not null,
    grid     text not null,
    count    integer not null,
    at       bigint not null,
    primary key (drive, entry)
);
