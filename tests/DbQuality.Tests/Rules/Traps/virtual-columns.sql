-- PostgreSQL 18 computes a generated column when it is read, unless it is stored.
-- postgres: 18
create table shop_sums (id bigint generated always as identity primary key, net numeric(10, 2) not null, gross numeric(10, 2) generated always as (net * 1.2), is_big boolean generated always as (net > 1000) virtual);
