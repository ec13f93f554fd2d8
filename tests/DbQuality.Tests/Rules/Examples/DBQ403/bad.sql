-- The policy is there, and does nothing.
-- expect: table public.notes
--   Policy own_rows on table public.notes has no effect, as its row level security is off: every role that was granted the table reaches every row.
--   Enable it: alter table public.notes enable row level security;
create table notes (id uuid primary key, user_name text not null);
create policy own_rows on notes using (user_name = current_user);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
