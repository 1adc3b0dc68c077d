-- What is queued waits at the door it goes out by once its time has come and the door lets nobody through just now.
alter table outgoing add column door text;
drop index outgoing_queue;
create index outgoing_arriving on outgoing (lane, not_before, seq) where state = 'QUEUED' and door is null;
create index outgoing_waiting on outgoing (door, lane, not_before, seq) where state = 'QUEUED' and door is not null;

-- What was said is taken back where the platform can: ASKED, then DONE or REFUSED.
alter table outgoing add column recall text;
create index outgoing_recall on outgoing (seq) where recall = 'ASKED';

-- Pictures no row refers to any more, whose bytes are still to vanish from wherever they are kept.
create table purged_picture (
    reference text not null primary key
);
