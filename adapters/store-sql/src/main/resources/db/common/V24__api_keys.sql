-- Keys of other programs; the body is the whole key as JSON, its text as a digest. used_at is 0 until it was shown.
create table api_key (
    name     text not null primary key,
    body     text not null,
    used_at  bigint not null
);

-- What a call was answered, for a day; status is 0 while it is being done.
create table api_answer (
    api_key  text not null,
    call     text not null,
    digest   text not null,
    at       bigint not null,
    status   integer not null,
    body     text not null,
    primary key (api_key, call)
);
create index api_answer_by_age on api_answer (at);
