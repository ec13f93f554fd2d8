-- A foreign key over another column makes the key no less natural.
-- expect: constraint public.stock.stock_pkey
create table companies (id uuid primary key);
create table stock (sku text primary key, company_id uuid references companies);
