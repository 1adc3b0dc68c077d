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
select n.code, word.key + 1, json_extract(word.value, '$.by'), 'HEARD', word.value
from notice n, json_each(n.body, '$.acknowledgements') word;

insert into notice_reply (notice, turn, person, what, body)
select n.code, coalesce(json_array_length(n.body, '$.acknowledgements'), 0) + answer.key + 1,
    json_extract(answer.value, '$.from'), 'ANSWERED', answer.value
from notice n, json_each(n.body, '$.answers') answer;

update notice set body = json_object(
    'code', code,
    'version', 0,
    'content', json_object(
        'kind', kind,
        'text', json_extract(body, '$.text'),
        'images', json(json_extract(body, '$.images')),
        'drill', json(iif(json_extract(body, '$.drill'), 'true', 'false'))),
    'posting', json_object(
        'publisher', json_extract(body, '$.publisher'),
        'origin', json_extract(body, '$.origin'),
        'messages', json(json_extract(body, '$.messages'))),
    'reach', json_set(json_extract(body, '$.reach'), '$.owed',
        iif(json_extract(body, '$.rollCall'), 'AN_ANSWER', 'A_WORD')),
    'life', json_set(json_extract(body, '$.moments'), '$.state', state),
    'replies', json_object('heard', json_array(), 'answers', json_array()));
