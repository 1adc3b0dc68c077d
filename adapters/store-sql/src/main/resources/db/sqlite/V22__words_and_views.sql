-- What is known of an item in words, apart and narrow, so that the newest can be gone through for any two characters.
create table item_words (
    number  ${number} primary key,
    words   text not null
);

insert into item_words (number, words)
select number, case when kind in ('DISPUTE', 'SIGHTING', 'TIP') then '' else
    coalesce(json_extract(body, '$.subject.summary'), '') || char(10)
    || coalesce(json_extract(body, '$.subject.place'), '') || char(10)
    || coalesce(json_extract(body, '$.word'), '') end
from item;

-- Looks at the ledger that an account has put aside, as they stand in the address.
create table console_view (
    account  text not null,
    name     text not null,
    query    text not null,
    primary key (account, name)
);

create index item_unclaimed on item (number) where handler is null and finished_at = 9223372036854775807;
