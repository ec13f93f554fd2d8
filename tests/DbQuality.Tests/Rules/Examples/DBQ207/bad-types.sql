-- Texts of different lengths: which type both should have is for people to decide.
-- expect: column public.prices.currency_id
-- left: DBQ227 column public.currencies.id
create table currencies (id varchar(3) primary key);
create table prices (id uuid primary key, currency_id varchar(10));
-- rest:
comment on table public.currencies is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.currencies add column origin_id bigint not null references public.origins;
create index on public.currencies (origin_id);
comment on table public.prices is 'Made up for the example.';
alter table public.prices add column origin_id bigint not null references public.origins;
create index on public.prices (origin_id);
comment on table public.origins is 'Made up for the example.';
