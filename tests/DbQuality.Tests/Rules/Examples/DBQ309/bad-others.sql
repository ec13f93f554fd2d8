-- Reported once, on the parent; what another index cannot simply replace is told without SQL.
-- expect: index public.events.events_c_idx
-- expect: index public.orders.some_tags
--   Index public.some_tags compares the array tags as a whole: a search for its elements cannot use it. Take the array out, and index its elements by GIN.
-- expect: index public.orders.tags_and_note
--   Index public.tags_and_note compares the array tags as a whole: a search for its elements cannot use it. Take the array out, and index its elements by GIN.
create table events (id uuid, at timestamptz not null, a text, b boolean, c text[], during tstzrange) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (c);
create table orders (id uuid primary key, tags text[], note text);
create index some_tags on orders (tags) where note is null;
create index tags_and_note on orders (tags) include (note);
