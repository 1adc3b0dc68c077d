-- The rounds of surveys. ended_at is the largest number there is while a round runs.
create table survey_round (
    code      text not null primary key,
    number    bigint not null unique,
    version   bigint not null,
    survey    text not null,
    ended_at  bigint not null,
    body      text not null
);
create index survey_round_running on survey_round (ended_at, number);

-- Who was drawn for a round, and what they answered; gone when the round is over.
create table survey_sheet (
    round    text not null,
    person   text not null,
    version  bigint not null,
    body     text not null,
    primary key (round, person)
);
create index survey_sheet_of_person on survey_sheet (person);

-- Everybody who ever wrote to us in private.
create table private_writer (
    person  text not null primary key
);
insert into private_writer (person)
    select distinct person from message where body like '%"kind":"DIRECT"%' and outcome <> 'FAILED';

-- What was said to single people in a week is counted.
create index outgoing_to_people on outgoing (said_at) where target_kind = 'PERSON';
