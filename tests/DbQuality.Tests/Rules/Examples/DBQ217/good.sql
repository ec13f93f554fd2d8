create domain quantity as numeric(12, 3) check (value >= 0);
create table products (id uuid primary key, price numeric(12, 2) not null, count numeric(10), volume quantity);
