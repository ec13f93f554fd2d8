-- A policy for all commands and one for reading; one for PUBLIC and one for a role; checks are joined as well.
-- standards:
--   database:
--     roles: [editor]
-- expect: table public.notes
--   Policies own and read_all on public.notes are permissive for the same command and role: each is evaluated for every row,
--   and the widest lets it through. Give each command one policy for each role, whose expression joins them by OR.
-- expect: table public.posts
-- expect: table public.tags
--   Policies long and short on public.tags are permissive for the same command and role: each is evaluated for every row,
--   and the widest lets it through. Make them one: alter policy long on public.tags with check ((length(name) > 3) or (name = 'x'::text));
--   drop policy short on public.tags;
create table notes (id uuid primary key, user_name text not null);
create policy read_all on notes for select using (true);
create policy own on notes using (user_name = current_user);
create table posts (id uuid primary key, user_name text not null);
create policy anybody on posts for insert with check (user_name = current_user);
create policy editors on posts for insert to editor with check (true);
create table tags (id uuid primary key, name text not null);
create policy long on tags for insert with check (length(name) > 3);
create policy short on tags for insert with check (name = 'x');
