-- Reported once, on the parent of a partition; no proposal where the name is taken already, or two labels would get one.
-- expect: trigger public.events.OnInsert
--   Trigger "OnInsert" of public.events is not named in snake_case, so its name must be looked up. No better name is known, or it is taken: choose one.
-- expect: policy public.events.Read
--   Policy "Read" of public.events is not named in snake_case, so its name must be looked up. No better name is known, or it is taken: choose one.
-- expect: type public.status
--   Enum public.status has the labels 'Open', 'OPEN' and 'Done', which are not named in snake_case, so every query must know the spelling.
--   No better name is known, or it is taken: choose one.
-- left: DBQ117 trigger public.events.OnInsert
--   No better name is known, or it is taken: choose one.
-- left: DBQ117 policy public.events.Read
--   No better name is known, or it is taken: choose one.
-- left: DBQ405 policy public.events.Read
-- left: DBQ405 policy public.events.read
-- left: DBQ406 table public.events
-- left: DBQ405 policy public.events.another
-- left: DBQ230 constraint public.events.events_pkey
create type status as enum ('Open', 'OPEN', 'Done');
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger "OnInsert" after insert on events for each row execute function note();
create trigger on_insert after insert on events for each row execute function note();
create trigger another after insert on events for each row execute function note();
create policy "Read" on events using (true);
create policy read on events using (true);
create policy another on events using (true);
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on function public.note() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
