create table orders (old text, id uuid primary key, name text);
alter table orders drop column old;
create table lines (number integer, order_id uuid, note text, primary key (order_id, number));
create table bases (name text);
create table things (id uuid primary key) inherits (bases);
create table events (id uuid, note text, at timestamptz, primary key (id, at)) partition by range (at);
create table events_rest partition of events default;
