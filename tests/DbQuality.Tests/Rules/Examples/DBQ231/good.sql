-- To different columns, to different tables, and a longer key that checks nothing where a column of it is null.
create table people (id uuid primary key, code uuid unique);
create table companies (id uuid primary key);
create table orders (
  id uuid primary key,
  buyer_id uuid references people (id),
  seller_id uuid references people (id),
  party_id uuid references people (id) references companies (id)
);
create table products (tenant_id uuid, id uuid unique, primary key (tenant_id, id));
create table lines (
  id uuid primary key,
  tenant_id uuid,
  product_id uuid not null references products (id),
  foreign key (tenant_id, product_id) references products
);
create table events (id uuid, buyer_id uuid references people) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
