-- A table that has everything that can go with it: it becomes the first partition, and no row is copied.
-- standards:
--   database:
--     roles: [reader]
--     naming: { indexes: "idx_{table}_{columns}" }
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.access_logs
--   Table public.access_logs is not partitioned: its old rows can only be deleted one by one, and all that it holds when it
--   is partitioned stays one partition. Make it with partition by range (asked_at), and that column in its primary key.
create table users (id uuid primary key);
create table access_logs (
  id uuid default gen_random_uuid(),
  seen_on date not null,
  asked_at timestamptz not null,
  user_id uuid references users on delete cascade,
  path text collate "C" default '/',
  cost numeric check (cost >= 0),
  size integer generated always as (length(path)) stored,
  constraint access_logs_pkey primary key (id, asked_at)
) with (fillfactor = 90);
create index idx_access_logs_user_id on access_logs (user_id) where user_id is not null;
create index idx_access_logs_path on access_logs (path text_pattern_ops, asked_at desc) include (size);
comment on table access_logs is 'Who asked for what.';
comment on column access_logs.asked_at is 'When.';
comment on index idx_access_logs_path is 'For the report.';
comment on constraint access_logs_pkey on access_logs is 'Both, for the partitions.';
alter table access_logs enable row level security;
create policy own on access_logs to reader using (user_id is not null);
grant select, insert on access_logs to reader;
create function stamp() returns trigger language plpgsql set search_path = '' as $$ begin return new; end $$;
create trigger stamp before insert on access_logs for each row execute function stamp();
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
alter table public.access_logs alter column cost type numeric(12, 2);
alter table public.access_logs alter column path set not null;
comment on function public.stamp() is 'Made up for the example.';
