-- A partition that is partitioned itself is checked for gaps alone.
-- expect: table public.events_eu
create table events (region text, at date) partition by list (region);
create table events_eu partition of events for values in ('eu') partition by range (at);
create table events_eu_1 partition of events_eu for values from ('2026-01-01') to ('2026-02-01');
create table events_eu_2 partition of events_eu for values from ('2026-02-02') to ('2026-03-01');
