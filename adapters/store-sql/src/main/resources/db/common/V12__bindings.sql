-- Which room is which group, and which account on a platform is which member; made by code. A configuration may name more.
create table bound_group (
    group_id  text not null primary key,
    seq       bigint not null,
    platform  text not null,
    account   text not null,
    chat      text not null,
    unique (platform, account, chat)
);

create table bound_member (
    platform  text not null,
    id        text not null,
    seq       bigint not null,
    account   text not null,
    member    text not null,
    primary key (platform, id),
    unique (platform, member)
);

-- Codes that were issued; their digests only. used_at is the largest number there is until one is used.
create table binding_pass (
    digest    text not null primary key,
    kind      text not null,
    subject   text not null,
    until_at  bigint not null,
    used_at   bigint not null
);
create index binding_pass_of_subject on binding_pass (subject, kind);
