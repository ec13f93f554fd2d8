-- What the shorter one includes, the longer one has among its columns, beside an expression.
-- expect: index public.tasks.a
create table tasks (id uuid primary key, owner_id uuid, title text, note text);
create index a on tasks (owner_id) include (title);
create index b on tasks (owner_id, title, lower(note));
-- rest:
comment on table public.tasks is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.tasks add column origin_id bigint not null references public.origins;
create index on public.tasks (origin_id);
alter table public.tasks alter column owner_id set not null;
comment on table public.origins is 'Made up for the example.';
