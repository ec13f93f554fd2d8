-- One is missing, one is different, one is somebody's own.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: public_read, for: select, using: "true" }
--         note_:
--           - { name: own_read, for: select, using: "user_name = current_user" }
--           - { name: own_write, for: insert, check: "user_name = current_user" }
-- expect: table public.note_tags
--   The policies of public.note_tags are not the configured ones: missing own_write; different own_read; not configured "Support reads".
--   Replace them: drop policy if exists "Support reads" on public.note_tags; drop policy if exists own_read on public.note_tags; create policy own_read on public.note_tags for select using (user_name = current_user); create policy own_write on public.note_tags for insert with check (user_name = current_user);
-- expect: table public.countries
--   The policies of public.countries are not the configured ones: missing public_read.
--   Replace them: create policy public_read on public.countries for select using (true);
create table note_tags (id uuid primary key, user_name text);
alter table note_tags enable row level security;
create policy own_read on note_tags for select using (user_name = 'root');
create policy "Support reads" on note_tags for select using (current_user = 'support');
create table countries (id uuid primary key);
alter table countries enable row level security;
-- rest:
comment on table public.note_tags is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.note_tags add column origin_id bigint not null references public.origins;
create index on public.note_tags (origin_id);
comment on table public.countries is 'Made up for the example.';
alter table public.countries add column origin_id bigint not null references public.origins;
create index on public.countries (origin_id);
comment on table public.origins is 'Made up for the example.';
