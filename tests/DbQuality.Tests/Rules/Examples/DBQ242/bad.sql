-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.access_logs
--   Table public.access_logs is not partitioned: its old rows can only be deleted one by one, and all that it holds when it
--   is partitioned stays one partition. Make it with partition by range (at), and that column in its primary key.
-- expect: table public.mail_logs
--   Table public.mail_logs is not partitioned: its old rows can only be deleted one by one, and all that it holds when it
--   is partitioned stays one partition. Make it with partition by range (a required timestamp), and that column in its primary key.
create table access_logs (id uuid primary key, at timestamptz not null);
create table mail_logs (id uuid primary key);
