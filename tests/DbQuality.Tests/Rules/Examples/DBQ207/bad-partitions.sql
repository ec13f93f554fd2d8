-- Partitions of partitions, and a referenced table that is partitioned itself.
-- expect: column public.calls.user_id
-- left: DBQ202 table public.calls
create table users (id uuid primary key) partition by hash (id);
create table users_0 partition of users for values with (modulus 2, remainder 0);
create table users_1 partition of users for values with (modulus 2, remainder 1);
create table calls (id uuid, user_id uuid, region text, at timestamptz) partition by list (region);
create table calls_eu partition of calls for values in ('eu') partition by range (at);
create table calls_eu_2026 partition of calls_eu for values from ('2026-01-01') to ('2027-01-01');
create table calls_rest partition of calls default;
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.calls is 'Made up for the example.';
alter table public.calls add column origin_id bigint not null references public.origins;
create index on public.calls (origin_id);
comment on table public.origins is 'Made up for the example.';
