create table events (
  user_id uuid,
  at timestamptz not null
) partition by range (at);

create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index events_user_id_idx on only events (user_id);
create index events_2026_user_id_idx on events_2026 (user_id);
alter index events_user_id_idx attach partition events_2026_user_id_idx;
