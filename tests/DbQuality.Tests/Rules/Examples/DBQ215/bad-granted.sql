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
