-- What people said a text is, after it had been read otherwise.
create table correction (
    seq     bigint not null primary key,
    person  text not null,
    at      bigint not null,
    body    text not null
);
