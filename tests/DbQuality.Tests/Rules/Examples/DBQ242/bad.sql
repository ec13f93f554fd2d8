-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.access_logs
--   Table public.access_logs is not partitioned: its old rows can only be deleted one by one, and all that it holds when it
--   is partitioned stays one partition. Make it with partition by range (at), and that column in its primary key.
-- expect: table public.mail_logs
--   Table public.mail_logs is not partitioned: its old rows can only be deleted one by one, and all that it holds when it
--   is partitioned stays one partition. Make it with partition by range (a required timestamp), and that column in its primary key.
-- left: DBQ242 table public.access_logs
--   at is no part of public.access_logs_pkey, and each key of a partitioned table must hold what it is partitioned by: decide whether it may be unique together with at only, change the key and what relies on it (on conflict, references), and this can be mended.
-- left: DBQ242 table public.mail_logs
--   It has no required timestamp or date: decide what its rows are divided by.
create table access_logs (id uuid primary key, at timestamptz not null);
create table mail_logs (id uuid primary key);
-- rest:
comment on table public.access_logs is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.access_logs add column origin_id bigint not null references public.origins;
create index on public.access_logs (origin_id);
comment on table public.mail_logs is 'Made up for the example.';
alter table public.mail_logs add column origin_id bigint not null references public.origins;
create index on public.mail_logs (origin_id);
comment on table public.origins is 'Made up for the example.';
