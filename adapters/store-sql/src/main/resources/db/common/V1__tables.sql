-- Everything the ledger holds. Moments are milliseconds of the epoch; body, words and reading are JSON.
-- ${number} is the vendor's 64-bit key, ${bytewise} its collation by code point.

create table message (
    seq       ${number} primary key,
    platform  text not null,
    account   text not null,
    chat      text not null,
    id        text not null,
    person    text not null,
    sent_at   bigint not null,
    taken_at  bigint not null,
    outcome   text not null,
    why       text not null,
    words     text not null,
    body      text not null,
    reading   text,
    unique (platform, account, chat, id)
);
create index message_of_chat on message (chat, taken_at, seq);
create index message_counts on message (seq)
    where outcome in ('OPENED', 'JOINED', 'MOVED', 'NOTICED', 'RECORDED', 'ANSWERED');

create table link (
    message  bigint not null,
    subject  text not null,
    seq      bigint not null,
    primary key (message, subject)
);
create index link_of_subject on link (subject, message);

create table dead_letter (
    message  bigint not null primary key,
    why      text not null,
    at       bigint not null
);

-- finished_at is the largest number there is while somebody still has to act, so one range finds
-- what is open and what finished lately.
create table item (
    code         text not null primary key,
    number       bigint not null unique,
    version      bigint not null,
    state        text not null,
    kind         text not null,
    matter       text,
    grid_path    text ${bytewise} not null,
    group_id     text,
    reporter     text not null,
    handler      text,
    opened_at    bigint not null,
    resolved_at  bigint,
    closed_at    bigint,
    due_at       bigint,
    finished_at  bigint not null,
    body         text not null
);
create index item_of_group on item (group_id, finished_at);
create index item_of_grid on item (finished_at, grid_path);
create index item_of_reporter on item (reporter, opened_at);
create index item_in_state on item (state, number);

create table item_party (
    code         text not null,
    person       text not null,
    finished_at  bigint not null,
    primary key (code, person)
);
create index item_of_party on item_party (person, finished_at, code);

-- The history. Nothing here is ever changed, and nothing here is personal: who and why lie in the payload,
-- which may be erased without breaking the chain.
create table item_event (
    code      text not null,
    seq       bigint not null,
    at        bigint not null,
    type      text not null,
    seal      text not null,
    previous  text not null,
    digest    text not null,
    primary key (code, seq)
);

create table item_event_payload (
    code  text not null,
    seq   bigint not null,
    salt  text not null,
    body  text not null,
    primary key (code, seq)
);

create table notice (
    code          text not null primary key,
    number        bigint not null unique,
    version       bigint not null,
    kind          text not null,
    state         text not null,
    published_at  bigint not null,
    ended_at      bigint not null,
    body          text not null
);
create index notice_current on notice (ended_at);

create table duty_record (
    seq     ${number} primary key,
    kind    text not null,
    person  text not null,
    grid    text not null,
    at      bigint not null,
    body    text not null
);

create table outgoing (
    seq            ${number} primary key,
    key            text not null unique,
    lane           integer not null,
    not_before     bigint not null,
    state          text not null,
    target_kind    text not null,
    target         text not null,
    said_at        bigint not null,
    attempts       integer not null,
    words          text,
    why            text,
    said_platform  text,
    said_account   text,
    said_chat      text,
    platform_id    text,
    body           text not null
);
create index outgoing_queue on outgoing (lane, not_before, seq) where state = 'QUEUED';
create index outgoing_open on outgoing (state, said_at) where state in ('SENDING', 'UNKNOWN');
create index outgoing_to on outgoing (target, target_kind, said_at);
create index outgoing_said on outgoing (platform_id, said_chat) where platform_id is not null;

create table outgoing_subject (
    key      text not null,
    subject  text not null,
    primary key (key, subject)
);
create index outgoing_of_subject on outgoing_subject (subject, key);

create table due (
    what     text not null,
    subject  text not null,
    step     text not null,
    at       bigint not null,
    primary key (what, subject, step)
);
create index due_at on due (at);

create table lease (
    name      text not null primary key,
    holder    text not null,
    fence     bigint not null,
    until_at  bigint not null
);
