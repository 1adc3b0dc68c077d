-- What a rule opened before anybody asked: one for a rule, a home and a day.
create table forestalled (
    rule  text not null,
    home  text not null,
    day   text not null,
    item  text not null,
    primary key (rule, home, day)
);
create index forestalled_item on forestalled (item);

-- How a quarrel is being settled; nobody is named in it.
create table mediation (
    item     text not null primary key,
    version  bigint not null,
    body     text not null
);

-- Who quarrels with whom. Only looked at by who asks for it, and never where words are.
create table dispute_party (
    item    text not null,
    number  bigint not null,
    name    text not null,
    member  text not null,
    about   text not null,
    primary key (item, number)
);
create index dispute_party_member on dispute_party (member);
