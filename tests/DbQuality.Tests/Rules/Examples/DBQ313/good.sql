create table orders (id uuid primary key, number integer, user_id uuid not null);
create index on orders (user_id) where number is not null;
create index on orders (number) where number is not null and user_id is not null;
create index on orders (id) where user_id <> id;
