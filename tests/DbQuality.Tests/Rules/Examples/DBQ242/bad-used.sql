-- What would stay with the old rows, or cannot be divided, is for people to move or decide.
-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.call_logs
-- expect: table public.mail_logs
-- expect: table public.seen_logs
-- expect: table public.send_logs
-- expect: table public.sync_logs
-- left: DBQ242 table public.call_logs
--   id is numbered by a sequence that belongs to the old rows' table: decide how new rows are numbered, by uuid or by a sequence of its own.
-- left: DBQ242 table public.mail_logs
--   Foreign key mail_parts_mail_id_at_fkey of public.mail_parts refers to it and would stay with the old rows: drop that first, and add it to the partitioned table afterwards.
-- left: DBQ235 constraint public.mail_parts.mail_parts_mail_id_at_fkey
-- left: DBQ242 table public.seen_logs
--   public.seens is made from it and would stay with the old rows: drop that first, and make it anew over the partitioned table.
-- left: DBQ242 table public.send_logs
--   at is no part of public.send_logs_pkey, and each key of a partitioned table must hold what it is partitioned by: decide whether it may be unique together with at only, change the key and what relies on it (on conflict, references), and this can be mended.
-- left: DBQ242 table public.sync_logs
--   at is no part of public.sync_logs_pkey, and each key of a partitioned table must hold what it is partitioned by: decide whether it may be unique together with at only, change the key and what relies on it (on conflict, references), and this can be mended.
create table call_logs (id bigint generated always as identity, at timestamptz not null, primary key (id, at));
create table mail_logs (id uuid, at timestamptz not null, primary key (id, at));
create table mail_parts (id uuid primary key, mail_id uuid, at timestamptz, foreign key (mail_id, at) references mail_logs);
create table seen_logs (id uuid, at timestamptz not null, primary key (id, at));
create view seen as select * from seen_logs;
create table send_logs (id uuid primary key, at timestamptz not null);
create table sync_logs (id uuid, at timestamptz not null, cost numeric);
alter table sync_logs add constraint sync_logs_cost_check check (cost > 0) not valid;
-- rest:
comment on table public.call_logs is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.call_logs add column origin_id bigint not null references public.origins;
create index on public.call_logs (origin_id);
comment on table public.mail_logs is 'Made up for the example.';
comment on table public.mail_parts is 'Made up for the example.';
alter table public.mail_parts add column title text not null;
comment on table public.seen_logs is 'Made up for the example.';
comment on view public.seen is 'Made up for the example.';
comment on table public.send_logs is 'Made up for the example.';
alter table public.send_logs add column origin_id bigint not null references public.origins;
create index on public.send_logs (origin_id);
comment on table public.sync_logs is 'Made up for the example.';
alter table public.sync_logs add primary key (id);
alter table public.sync_logs alter column cost type numeric(12, 2);
alter table public.sync_logs add column origin_id bigint not null references public.origins;
create index on public.sync_logs (origin_id);
comment on table public.origins is 'Made up for the example.';
