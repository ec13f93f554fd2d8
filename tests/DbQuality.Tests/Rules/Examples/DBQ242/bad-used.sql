-- What would stay with the old rows, or cannot be divided, is for people to move or decide.
-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.call_logs
-- expect: table public.mail_logs
-- expect: table public.seen_logs
-- expect: table public.send_logs
-- expect: table public.sync_logs
create table call_logs (id bigint generated always as identity, at timestamptz not null, primary key (id, at));
create table mail_logs (id uuid, at timestamptz not null, primary key (id, at));
create table mail_parts (id uuid primary key, mail_id uuid, at timestamptz, foreign key (mail_id, at) references mail_logs);
create table seen_logs (id uuid, at timestamptz not null, primary key (id, at));
create view seen as select * from seen_logs;
create table send_logs (id uuid primary key, at timestamptz not null);
create table sync_logs (id uuid, at timestamptz not null, cost numeric);
alter table sync_logs add constraint sync_logs_cost_check check (cost > 0) not valid;
