-- A domain that allows null, and a partitioned table's index, reported once.
-- expect: index public.members.members_badge_key
-- expect: index public.events.events_a_at_key
create domain some_text as text;
create table members (id uuid primary key, badge some_text unique);
create table events (a text, at timestamptz not null, unique (a, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
