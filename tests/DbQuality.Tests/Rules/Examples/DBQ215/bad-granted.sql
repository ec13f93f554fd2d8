-- A sequence with settings, a comment and a grant of its own.
-- standards:
--   database:
--     roles: [clerk]
-- expect: column public.orders.id
create table orders (id bigserial primary key, note text);
alter sequence orders_id_seq increment by 5 cache 10 cycle;
comment on sequence orders_id_seq is 'Numbers on the paper';
grant usage on sequence orders_id_seq to clerk;
insert into orders (note) values ('a'), ('b');
-- rest:
comment on table public.orders is 'Made up for the example.';
create table public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
insert into public.origins (title) values ('paper');
alter table public.orders add column origin_id bigint not null default 1 references public.origins;
alter table public.orders alter column origin_id drop default;
create index on public.orders (origin_id);
