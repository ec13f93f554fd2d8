-- Both are asked again for every row.
-- expect: policy public.notes.own
--   Policy own on public.notes calls current_setting for each row that a query reads, though the answer is the same for all.
--   Call it once, in a sub-select: alter policy own on public.notes using ((user_name = (select current_setting('app.user'::text, true))));
-- expect: policy public.notes.tenant
--   Policy tenant on public.notes calls auth.tenant_id for each row that a query reads, though the answer is the same for all.
--   Call it once, in a sub-select: alter policy tenant on public.notes using ((tenant_id = (select auth.tenant_id())))
--   with check (((tenant_id = (select auth.tenant_id())) AND is_open));
create schema auth;
create function auth.tenant_id() returns int language sql stable as $$ select current_setting('app.tenant')::int $$;
create table notes (id uuid primary key, tenant_id int not null, user_name text not null, is_open boolean not null);
create policy own on notes for select using (user_name = current_setting('app.user', true));
create policy tenant on notes for update using (tenant_id = auth.tenant_id()) with check (tenant_id = auth.tenant_id() and is_open);
-- rest:
comment on function auth.tenant_id() is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
