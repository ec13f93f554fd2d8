-- A domain is changed for all that use it, or left.
-- expect: column public.events.origin
--   Column public.events.origin is public.document: it is kept as text, parsed at each access, and has neither equality nor a general index.
--   Its domain is made of json: decide what the domain should be, or give the column a type without one.
-- left: DBQ213 column public.events.origin
--   Its domain is made of json: decide what the domain should be, or give the column a type without one.
create domain document as json;
create table events (id uuid primary key, origin document);
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
