-- The message proposes the policies of the table's longest prefix, or says that there are some already.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: public_read, for: select, using: "true" }
--         doc_:
--           - { name: own_rows, for: all, using: "user_id = 7", check: "user_id = 7", roles: [pg_monitor] }
--           - { name: add_rows, for: insert, check: "user_id = 7" }
-- expect: table public.Notes
--   Table public."Notes" has no row level security: every role that was granted the table reaches every row.
--   Enable it, with its policies: create policy public_read on public."Notes" for select using (true); alter table public."Notes" enable row level security, force row level security;
-- expect: table public.doc_pages
--   Table public.doc_pages has no row level security: every role that was granted the table reaches every row.
--   Enable it, with its policies: create policy own_rows on public.doc_pages for all to pg_monitor using (user_id = 7) with check (user_id = 7); create policy add_rows on public.doc_pages for insert with check (user_id = 7); alter table public.doc_pages enable row level security, force row level security;
-- expect: table public.doc_drafts
--   Table public.doc_drafts has no row level security: every role that was granted the table reaches every row.
--   Its policies wait for it: drop policy if exists own_rows on public.doc_drafts; create policy own_rows on public.doc_drafts for all to pg_monitor using (user_id = 7) with check (user_id = 7); create policy add_rows on public.doc_drafts for insert with check (user_id = 7); alter table public.doc_drafts enable row level security, force row level security;
-- left: DBQ101 table public.Notes, before 15
--   A view cannot obey row level security as its reader before PostgreSQL 15, so none can stand in under the old name: rename it together with the application.
create table "Notes" (id uuid primary key);
create table doc_pages (id uuid primary key, user_id int not null);
create table doc_drafts (id uuid primary key, user_id int not null);
create policy own_rows on doc_drafts using (user_id = 7);
-- rest:
comment on table public."Notes" is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public."Notes" add column origin_id bigint not null references public.origins;
create index on public."Notes" (origin_id);
comment on table public.doc_pages is 'Made up for the example.';
alter table public.doc_pages add column origin_id bigint not null references public.origins;
create index on public.doc_pages (origin_id);
comment on table public.doc_drafts is 'Made up for the example.';
alter table public.doc_drafts add column origin_id bigint not null references public.origins;
create index on public.doc_drafts (origin_id);
comment on table public.origins is 'Made up for the example.';
