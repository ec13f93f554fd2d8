-- The default draws from a sequence that nobody owns; the sequence that the column owns gives it nothing.
create sequence shared_numbers;
create table orders (id uuid primary key, number int default nextval('shared_numbers'));
create sequence left_over owned by orders.number;
