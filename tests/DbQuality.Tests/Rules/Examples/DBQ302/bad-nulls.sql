-- The index that lets nulls differ guards less than the one that does not, which does its work too.
-- postgres: 15
-- expect: index public.members.b_badge
create table members (id uuid primary key, badge text);
create unique index a_badge on members (badge) nulls not distinct;
create unique index b_badge on members (badge);
-- rest:
comment on table public.members is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.members add column origin_id bigint not null references public.origins;
create index on public.members (origin_id);
alter table public.members alter column badge set not null;
comment on table public.origins is 'Made up for the example.';
