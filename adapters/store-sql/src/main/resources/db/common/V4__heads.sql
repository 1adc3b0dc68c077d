-- Lines drawn under the histories. A head seals the newest step of every item that changed since the head before.
create table audit_head (
    number     bigint not null primary key,
    at         bigint not null,
    items      bigint not null,
    steps      bigint not null,
    marks      text not null,
    previous   text not null,
    signature  text not null
);

-- What a head seals, in the order it was digested in.
create table audit_mark (
    head    bigint not null,
    place   bigint not null,
    code    text not null,
    seq     bigint not null,
    digest  text not null,
    primary key (head, place)
);
create index mark_of_item on audit_mark (code, seq);

-- The newest step of each change that no head seals yet. Written with the step, removed when a head is.
create table audit_pending (
    code    text not null,
    seq     bigint not null,
    digest  text not null,
    primary key (code, seq, digest)
);

insert into audit_pending (code, seq, digest)
    select e.code, e.seq, e.digest
    from item_event e join (select code, max(seq) as seq from item_event group by code) as newest
        on newest.code = e.code and newest.seq = e.seq;
