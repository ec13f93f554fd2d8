-- A tree, two ways to one table, a table that refers to itself.
create table users (id uuid primary key, boss_id uuid references users);
create table orders (id uuid primary key, user_id uuid references users);
create table lines (id uuid primary key, order_id uuid references orders, user_id uuid references users);
