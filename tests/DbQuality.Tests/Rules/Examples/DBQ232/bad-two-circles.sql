-- Each group of tables is reported once.
-- expect: constraint public.a.fk_a_b
-- expect: constraint public.D.fk_d_c
create table a (id uuid primary key, b_id uuid);
create table b (id uuid primary key, constraint fk_b_a foreign key (id) references a);
create table c (id uuid primary key, d_id uuid);
create table "D" (id uuid primary key, c_id uuid, a_id uuid references a);
alter table a add constraint fk_a_b foreign key (b_id) references b;
alter table c add constraint fk_c_d foreign key (d_id) references "D";
alter table "D" add constraint fk_d_c foreign key (c_id) references c;
