-- The standards say which policies.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: public_read, for: select, using: "true" }
-- expect: table public.notes
--   Table public.notes has row level security on and no policy: its rows are hidden from every role but the owner.
--   Add the configured ones: create policy public_read on public.notes for select using (true);
create table notes (id uuid primary key);
alter table notes enable row level security;
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
