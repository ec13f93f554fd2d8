-- expect: constraint public.departments.fk_departments_head
--   Foreign key fk_departments_head closes a circle of public.departments, public.people, public.teams: no order of inserts
--   or deletes satisfies all their keys at once. Move one of the references to a table of its own, or make it deferrable.
create table departments (id uuid primary key, head_id uuid);
create table teams (id uuid primary key, department_id uuid references departments);
create table people (id uuid primary key, team_id uuid not null references teams, boss_id uuid references people);
create table notes (id uuid primary key, person_id uuid references people);
alter table departments add constraint fk_departments_head foreign key (head_id) references people;
