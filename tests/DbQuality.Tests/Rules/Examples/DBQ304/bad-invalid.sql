-- An index that is not valid serves nobody, and one of another column does not serve this.
-- standards:
--   rules:
--     jsonb-without-gin: { columns: ["public.*.Tags"] }
-- expect: column public.events.Tags
-- left: DBQ102 column public.events.Tags
--   The name tags is taken: choose another one.
create domain tag_set as jsonb;
create table events (id uuid, "Tags" tag_set, tags jsonb) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create index events_tags on only events using gin ("Tags");
create index on events using gin (tags);
-- rest:
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
