-- How sure whoever saw somebody is; of sightings only.
alter table item add column certainty text;

-- Who thanked a worker is asked for by the worker.
create index duty_of_person on duty_record (person, kind, seq);
