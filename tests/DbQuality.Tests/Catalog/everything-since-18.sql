create extension btree_gist;
create table app.since_18 (
  id int4range, valid_at daterange, doubled int generated always as (number * 2) virtual, number int,
  constraint since_18_key primary key (id, valid_at without overlaps),
  constraint not_enforced check (number > 0) not enforced
);
create table app.periods (
  id int4range, valid_at daterange, parent_id int,
  foreign key (id, period valid_at) references app.since_18 (id, period valid_at),
  foreign key (parent_id) references app.self not enforced
);
alter table app.periods add constraint id_given not null id not valid;
