-- Tables under the prefixes of their domains, a name by the configured pattern, and a partitioned table.
-- standards:
--   database:
--     prefixes: { learn_: Learning platform }
--     naming: { foreign_keys: "fk_{table}_{referenced}" }
-- expect: column public.learn_lessons.course_id
-- expect: column public.learn_visits.course_id
create table learn_courses (id uuid primary key);
create table learn_lessons (id uuid primary key, course_id uuid);
create table learn_visits (id uuid, course_id uuid, at timestamptz) partition by range (at);
create table learn_visits_2026 partition of learn_visits for values from ('2026-01-01') to ('2027-01-01');
-- rest:
comment on table public.learn_courses is 'Made up for the example.';
create table if not exists public.learn_origins (id bigint generated always as identity primary key, title text not null);
alter table public.learn_courses add column origin_id bigint not null references public.learn_origins;
create index on public.learn_courses (origin_id);
comment on table public.learn_lessons is 'Made up for the example.';
alter table public.learn_lessons add column origin_id bigint not null references public.learn_origins;
create index on public.learn_lessons (origin_id);
comment on table public.learn_visits is 'Made up for the example.';
alter table public.learn_visits add primary key (id, at);
alter table public.learn_visits add column origin_id bigint not null references public.learn_origins;
create index on public.learn_visits (origin_id);
comment on table public.learn_origins is 'Made up for the example.';
