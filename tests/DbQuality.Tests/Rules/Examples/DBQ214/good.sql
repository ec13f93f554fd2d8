create domain money_amount as numeric(19, 2);
create table invoices (id uuid primary key, total money_amount not null, currency text not null);
