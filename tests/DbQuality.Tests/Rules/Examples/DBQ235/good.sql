create domain required_id as uuid not null;
create table customers (tenant integer, id uuid, primary key (tenant, id));
create table orders (id uuid primary key, customer_tenant integer, customer_id uuid, foreign key (customer_tenant, customer_id) references customers match full);
create table notes (id uuid primary key, tenant integer not null, customer_id required_id, foreign key (tenant, customer_id) references customers);
create table calls (id uuid primary key, note_id uuid references notes);
