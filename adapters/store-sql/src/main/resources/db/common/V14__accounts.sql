-- Who may sign in at the console; the body is the whole account as JSON, its password as a hash.
create table console_account (
    name  text not null primary key,
    body  text not null
);

-- Browsers that were let in, by the hash of what they keep.
create table console_sign_in (
    mark      text not null primary key,
    account   text not null,
    begun_at  bigint not null,
    seen_at   bigint not null
);
create index console_sign_in_by_age on console_sign_in (begun_at);

-- Who did what at the console; about and why are empty when there was nothing to say.
create table console_trail (
    seq    ${number} primary key,
    at     bigint not null,
    actor  text not null,
    what   text not null,
    about  text not null,
    why    text not null
);
create index console_trail_about on console_trail (about, at);
