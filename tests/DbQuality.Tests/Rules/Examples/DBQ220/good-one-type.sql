-- Texts are one family, whatever their length or padding.
create table orders (id uuid primary key, code char(3), status text);
create table lines (id uuid primary key, code varchar(3), status varchar);
