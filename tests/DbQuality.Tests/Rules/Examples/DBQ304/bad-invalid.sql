-- An index that is not valid serves nobody, and one of another column does not serve this.
-- standards:
--   rules:
--     jsonb-without-gin: { columns: ["public.*.Tags"] }
-- expect: column public.events.Tags
create domain tag_set as jsonb;
create table events (id uuid, "Tags" tag_set, tags jsonb) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create index events_tags on only events using gin ("Tags");
create index on events using gin (tags);
