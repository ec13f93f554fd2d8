-- Two unique indexes that treat null differently forbid different things; an index that is not valid is another rule's.
-- postgres: 15
create table members (id uuid primary key, team_id uuid, badge text);
create unique index a_badge on members (badge) nulls not distinct;
create index b_team on members (team_id);
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (user_id);
create index on only events (user_id);
