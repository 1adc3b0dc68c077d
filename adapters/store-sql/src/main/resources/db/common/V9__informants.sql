-- Who is behind what was confided to us: here and nowhere else. Nothing joins this table with another.
create table informant (
    item    text not null primary key,
    person  text not null,
    at      bigint not null
);
create index informant_of_person on informant (person, at);

-- Who asked to know an informant, who agreed, and why. Nothing here is ever changed.
create table informant_reveal (
    seq     ${number} primary key,
    item    text not null,
    step    text not null,
    person  text not null,
    reason  text not null,
    at      bigint not null
);
create index informant_reveal_of_item on informant_reveal (item, seq);
