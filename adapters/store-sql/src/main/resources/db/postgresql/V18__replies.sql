-- Who has heard a notice and what was answered, one row each: in a large roll call the notice itself is not written
-- again at every answer. A reply that takes the place of an earlier one moves to the next turn.
create table notice_reply (
    notice  text not null,
    turn    bigint not null,
    person  text not null,
    what    text not null,
    body    text not null,
    primary key (notice, turn)
);
create index notice_reply_of on notice_reply (person, notice, what);

insert into notice_reply (notice, turn, person, what, body)
select n.code, word.place, word.reply ->> 'by', 'HEARD', word.reply::text
from notice n, jsonb_array_elements(coalesce(n.body::jsonb -> 'acknowledgements', '[]'))
    with ordinality as word (reply, place);

insert into notice_reply (notice, turn, person, what, body)
select n.code, jsonb_array_length(coalesce(n.body::jsonb -> 'acknowledgements', '[]')) + answer.place,
    answer.reply ->> 'from', 'ANSWERED', answer.reply::text
from notice n, jsonb_array_elements(coalesce(n.body::jsonb -> 'answers', '[]'))
    with ordinality as answer (reply, place);

update notice set body = jsonb_build_object(
    'code', code,
    'version', 0,
    'content', jsonb_build_object(
        'kind', kind,
        'text', body::jsonb -> 'text',
        'images', body::jsonb -> 'images',
        'drill', coalesce(body::jsonb -> 'drill', 'false')),
    'posting', jsonb_build_object(
        'publisher', body::jsonb -> 'publisher',
        'origin', body::jsonb -> 'origin',
        'messages', body::jsonb -> 'messages'),
    'reach', (body::jsonb -> 'reach') || jsonb_build_object(
        'owed', case when (body::jsonb ->> 'rollCall')::boolean then 'AN_ANSWER' else 'A_WORD' end),
    'life', (body::jsonb -> 'moments') || jsonb_build_object('state', state),
    'replies', jsonb_build_object('heard', jsonb_build_array(), 'answers', jsonb_build_array()))::text;
