-- Changes of the installation's own rules, whole texts; null where the shipped file held, or holds again.
create table amendment (
    seq       ${number} primary key,
    at        bigint not null,
    actor     text not null,
    file      text not null,
    old_text  text,
    new_text  text
);
create index amendment_of_file on amendment (file, seq);
