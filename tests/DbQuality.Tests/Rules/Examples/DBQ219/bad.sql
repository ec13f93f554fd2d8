-- standards:
--   rules:
--     foreign-key-type-mismatch: off
-- expect: column public.users.id
--   The primary key public.users.id is integer: when its numbers run out, every insert fails. Widen it with what refers to
--   it: alter table public.users alter column id type bigint; alter table public.profiles alter column user_id type bigint;
--   alter table public.photos alter column profile_id type bigint;
-- expect: column public.orders.id
--   The primary key public.orders.id is integer: when its numbers run out, every insert fails. Widen it with what refers to
--   it: alter sequence public.orders_id_seq as bigint; alter table public.orders alter column id type bigint;
-- expect: column public.visits.device_id
--   Column public.visits.device_id is integer and refers to public.devices.id, a bigint whose larger values it cannot hold.
--   Widen it: alter table public.visits alter column device_id type bigint;
create table users (id integer generated always as identity primary key);
create table profiles (user_id integer primary key references users);
create table photos (id bigint primary key, profile_id integer references profiles);

create table orders (id serial primary key);

create table devices (id bigint primary key);
create table visits (id bigint primary key, device_id integer references devices);
