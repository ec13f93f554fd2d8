-- A share of money, a word that only holds one, and what is counted exactly.
create table products (
  id uuid primary key,
  price numeric(12, 2) not null,
  tax_rate real,
  price_change_percent real,
  syntax real,
  balanced_at double precision
);
