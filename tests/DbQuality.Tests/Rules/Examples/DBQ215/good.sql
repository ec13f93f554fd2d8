-- Identities, and sequences that are shared or part of a larger default.
create table orders (id bigint generated always as identity primary key);
create sequence numbers;
create table invoices (id uuid primary key, number bigint not null default nextval('numbers'));
create table tickets (id uuid primary key, code text not null default 'T' || nextval('numbers'));
create table order_children () inherits (orders);
