-- An exception, a domain, and defaults that do more than ask the column's own sequence.
-- standards:
--   rules:
--     serial-column: { exceptions: [public.old_orders.id] }
create table old_orders (id serial primary key);
create domain order_number as integer;
create sequence numbers;
create table orders (id uuid primary key, number order_number default nextval('numbers'));
alter sequence numbers owned by orders.number;
create sequence codes;
create table tickets (id uuid primary key, code text default nextval('codes'), step integer default 10 * nextval('codes'), next integer default nextval('codes') + 1);
alter sequence codes owned by tickets.code;
create sequence steps;
create table ladders (step integer default 10 * nextval('steps'));
alter sequence steps owned by ladders.step;
create sequence nexts;
create table lists (next integer default nextval('nexts') + 1);
alter sequence nexts owned by lists.next;
