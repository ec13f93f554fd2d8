-- Attaching a table that has rows already reads them all; detaching waits for every query on the parent.
-- expect: table public.events_2026, 0002_this.sql line 1
--   Attaching a partition reads all of public.events_2026 while every query on it waits. Prove its bounds first, with a check
--   constraint that is validated beforehand: alter table public.events_2026 add constraint events_2026_bounds check (…) not valid;
--   then validate it in a later script.
-- expect: table public.events, 0002_this.sql line 2
--   Detaching a partition blocks every query on public.events and on the partition. Detach it concurrently,
--   in a script of its own in a stage with transaction mode none: alter table events detach partition events_2025 concurrently;
-- expect: index public.events.events_at, 0002_this.sql line 3
-- script: 0001_before.sql
create table events (id bigint not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
create table events_2026 (id bigint not null, at date not null, primary key (id, at));
-- script: 0002_this.sql
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
alter table events detach partition events_2025;
create index events_at on events (at);
