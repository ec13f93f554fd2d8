-- Words that the grammar keeps for itself. (A table "user" would be the style rule's, as it is no plural.)
-- expect: column public.tasks.order
--   Column public.tasks."order" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter table public.tasks rename column "order" to position;
-- expect: column public.tasks.end
--   Column public.tasks."end" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter table public.tasks rename column "end" to end_value;
create table tasks (id uuid primary key, "order" int, "end" date);
-- rest:
comment on table public.tasks is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.tasks add column origin_id bigint not null references public.origins;
create index on public.tasks (origin_id);
comment on table public.origins is 'Made up for the example.';
