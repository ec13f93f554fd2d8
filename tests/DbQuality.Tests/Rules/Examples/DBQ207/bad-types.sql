-- Texts of different lengths: which type both should have is for people to decide.
-- expect: column public.prices.currency_id
create table currencies (id varchar(3) primary key);
create table prices (id uuid primary key, currency_id varchar(10));
