-- A cast around the call, an overload that takes a constant, a partition's own policy, and a column with a type's name.
-- expect: policy public.notes.cast_result
--   Policy cast_result on public.notes calls current_setting for each row that a query reads, though the answer is the same for all.
--   Call it once, in a sub-select: alter policy cast_result on public.notes using ((tenant_id = ((select current_setting('app.tenant'::text)))::integer));
-- expect: policy public.notes.Mixed
--   Policy "Mixed" on public.notes calls public."hasRole" for each row that a query reads, though the answer is the same for all.
--   Call it once, in a sub-select: alter policy "Mixed" on public.notes using ((select public."hasRole"('editor'::text)));
-- expect: policy public.events_2026.own
-- left: DBQ107 function public.hasRole(role text)
create function "hasRole"(role text) returns boolean language sql stable as $$ select current_setting('app.role') = role $$;
create table notes (id uuid primary key, tenant_id int not null, text text);
create policy cast_result on notes for delete using (tenant_id = current_setting('app.tenant')::int);
create policy "Mixed" on notes for select using ("hasRole"('editor'));
create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create policy own on events_2026 using (current_setting('app.user') = 'me');
-- rest:
comment on function public."hasRole"(role text) is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, at);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
create table public.events_default partition of public.events default;
