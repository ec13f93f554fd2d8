-- expect: column public.events.payload
--   Column public.events.payload is json: it is kept as text, parsed at each access, and has neither equality nor a general
--   index. Change it: alter table public.events alter column payload type jsonb using payload::jsonb;
-- expect: column public.events.history
--   Column public.events.history is json[]: it is kept as text, parsed at each access, and has neither equality nor a
--   general index. Change it: alter table public.events alter column history type jsonb[] using history::jsonb[];
create table events (
  id uuid primary key,
  payload json not null default '{}',
  history json[]
);
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
