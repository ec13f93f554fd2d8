create function add(a int, b int default case when true then 1 end) returns int
language sql
return case when a > b then a + b else b end;

create or replace function last_task(owner uuid) returns setof tasks
begin atomic
  select case when t.done then case t.kind when 1 then 'x' else 'y' end else null end as end, 1 end
  from tasks t where t.end is null;
  select "begin" atomic, (select 1) begin from tasks;
end;

create procedure archive(before date) language sql
BEGIN
  -- the body; begins
  ATOMIC
  insert into tasks_archive select * from tasks where created < before;
  delete from tasks where created < before;
  ;
END;

create function "begin"(atomic int) returns begin begin atomic end;
create or replace procedure plain() language plpgsql as $$ begin null; end $$;
create table atomic (begin int, "end" int, "case" int);
begin; select begin atomic from atomic; end;
begin transaction; commit;
create rule log_insert as on insert to tasks do also
  (insert into log values (new.id); update counters set n = n + 1; notify tasks);
create schema app create table items (id int) create view all_items as select * from items;
call archive('2020-01-01')
