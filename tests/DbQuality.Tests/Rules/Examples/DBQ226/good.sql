-- standards:
--   database:
--     lookup_tables: [countries]
create table countries (code text primary key);
create table users (id text primary key, "deviceId" text);
create table devices ("deviceId" text primary key);
create table orders (number bigint generated always as identity primary key);
create table order_countries (order_number bigint references orders, country text references countries, primary key (order_number, country));
create table sessions (token uuid primary key);
create table events (id bigint generated always as identity, at timestamptz, primary key (id, at)) partition by range (at);
