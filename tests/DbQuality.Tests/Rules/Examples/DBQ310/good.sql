create domain required_text as text not null;
create table orders (id uuid primary key, coupon text, number integer not null, code text unique, name required_text);
create index on orders (coupon) where coupon is not null;
create index on orders (coupon, number) where coupon like 'A%';
create index on orders (number, coupon);
create index on orders (lower(coupon));
create index on orders (name);
