-- The key's columns first in any order, unique and primary keys, NOT NULL predicates, a hash index.
create table users (tenant integer, id uuid, primary key (tenant, id));
create table teams (id uuid primary key);

create table a (user_tenant integer, user_id uuid, at timestamptz, foreign key (user_tenant, user_id) references users);
create index on a (user_id, user_tenant, at);

create table b (id uuid primary key, user_tenant integer, user_id uuid, foreign key (user_tenant, user_id) references users);
create index on b (user_tenant, user_id) where user_tenant is not null and user_id is not null;

create table c (team_id uuid primary key references teams);
create table d (id uuid primary key, team_id uuid unique references teams);

create table e (id uuid primary key, team_id uuid references teams);
create index on e (team_id) where team_id is not null;

create table f (id uuid primary key, "Team" uuid references teams);
create index on f using hash ("Team") where "Team" is not null;
