-- By a date, and without a key that would need it.
-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs"] }
-- expect: table public.mail_logs
-- left: DBQ202 table public.mail_logs
create table mail_logs (at date not null, body text);
-- rest:
comment on table public.mail_logs is 'Made up for the example.';
create index on public.mail_logs (at);
create table public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.mail_logs add column origin_id bigint not null references public.origins;
create index on public.mail_logs (origin_id);
comment on table public.origins is 'Made up for the example.';
