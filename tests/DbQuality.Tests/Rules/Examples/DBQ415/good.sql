-- Granted, to it, to everybody, to a group that it is in, or not meant for it.
-- standards:
--   database:
--     roles: [shop_member, shop_group]
--   rules:
--     missing-grants: { roles: [shop_member], privileges: [select], except: ["internal_*"] }
grant shop_group to shop_member;
create table orders (id uuid primary key);
grant all on orders to shop_member;
create table countries (id uuid primary key);
grant select on countries to public;
create table customers (id uuid primary key);
grant select on customers to shop_group;
create table internal_notes (id uuid primary key);
create table events (at date not null) partition by range (at);
grant select on events to shop_member;
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
