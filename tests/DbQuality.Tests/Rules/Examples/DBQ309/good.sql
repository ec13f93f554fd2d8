create table products (id uuid primary key, tags text[], path integer[] unique);
create index on products using gin (tags);
create index on products (cardinality(tags));
