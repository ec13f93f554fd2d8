-- Elements are a tree within one file: modules and classes hold classes and methods, and everything holds functions. It is answered in
-- order of the lines, each element with the complexity of all that it holds.
-- breaks: drop trigger code_element_analysis_check_parent on code_element_analysis
-- breaks: drop trigger code_element_analysis_refuse_move on code_element_analysis
-- breaks: alter table code_element_analysis drop constraint code_element_analysis_root_is_module
-- breaks: alter table code_element_analysis drop constraint fk_code_element_analysis_parents
-- breaks: select pg_temp.change('check_code_element_parent()', 'and parent.file_analysis_id = new.file_analysis_id', '');
--     alter table code_element_analysis drop constraint fk_code_element_analysis_parents
-- breaks: select pg_temp.change('code_element_tree(uuid)', 'sum(tree.complexity)', 'max(tree.complexity)')
-- breaks: select pg_temp.change('code_element_tree(uuid)', 'order by tree.place', 'order by tree.qualified_name desc')
-- breaks: select pg_temp.change('code_element_tree(uuid)', 'tree.depth + 1', 'tree.depth')
-- breaks: select pg_temp.change('check_code_element_parent()', 'and new.element_kind <> ''function''', '')
-- breaks: select pg_temp.change('check_code_element_parent()', '''method'', ''function''', '''method''')
insert into code_element_analysis (id, organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity) values
    (pg_temp.key('a51'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a43'), 'class', 'Hook', 200, 300, 0),
    (pg_temp.key('a52'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a51'), 'method', 'Close', 210, 220, 3),
    (pg_temp.key('a53'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a42'), 'method', 'Main', 950, 960, 2);
do $$
begin
    insert into code_element_analysis (id, organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity) values
        (pg_temp.key('a54'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a52'), 'function', 'twice', 211, 212, 1),
        (pg_temp.key('a56'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a42'), 'function', 'usage', 970, 980, 4),
        (pg_temp.key('a57'), pg_temp.key('a0'), pg_temp.key('a41'), pg_temp.key('a56'), 'function', 'inner', 971, 972, 0);
exception when check_violation then
    perform pg_temp.is_true(false, 'functions stand in modules, methods and functions: ' || sqlerrm);
end;
$$;

select pg_temp.is_equal(
    (select string_agg(format('%s %s %s %s/%s', depth, element_kind, qualified_name, complexity, total_complexity), ', ' order by place)
     from code_element_tree(pg_temp.key('a41')) with ordinality as element (
         id, parent_id, depth, qualified_name, element_kind, complexity, total_complexity, place)),
    '0 module Harbour 0/31, 1 class Harbour.Crane 1/25, 2 method Harbour.Crane.Lift 20/20, 2 class Harbour.Crane.Hook 0/4, '
    '3 method Harbour.Crane.Hook.Close 3/4, 4 function Harbour.Crane.Hook.Close.twice 1/1, 1 method Harbour.Main 2/2, '
    '1 function Harbour.usage 4/4, 2 function Harbour.usage.inner 0/0', 'the tree');

create function pg_temp.element(file text, parent text, kind text) returns text
language sql
as $$
    select format(
        'insert into code_element_analysis (organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line)
         select organization_id, id, %L, %L, ''New'', 1, 2 from file_analysis where id = %L',
        pg_temp.key(parent), kind, pg_temp.key(file));
$$;
select pg_temp.is_refused(pg_temp.element('a41', 'a44', 'class'), '23514', 'a class in a method');
select pg_temp.is_refused(pg_temp.element('a41', 'a44', 'method'), '23514', 'a method in a method');
select pg_temp.is_refused(pg_temp.element('a41', 'a56', 'class'), '23514', 'a class in a function');
select pg_temp.is_refused(pg_temp.element('a41', 'a43', 'module'), '23514', 'a module in a class');
select pg_temp.is_refused(pg_temp.element('a41', null, 'class'), '23514', 'a class without a parent');
select pg_temp.is_refused(pg_temp.element('a41', 'b42', 'class'), '23503', 'a class in another tenant''s module');

insert into file_analysis (id, organization_id, analysis_run_id, path, language, line_count, code_line_count) values
    (pg_temp.key('a55'), pg_temp.key('a0'), pg_temp.key('a40'), 'src/ship.cs', 'C#', 10, 10);
select pg_temp.is_refused(pg_temp.element('a55', 'a42', 'class'), '23503', 'a class in another file''s module');

select pg_temp.is_refused(
    format('update code_element_analysis set parent_id = %L where id = %L', pg_temp.key('a51'), pg_temp.key('a43')),
    '23514', 'a class that moves into what it holds');

delete from code_element_analysis where id = pg_temp.key('a43');
select pg_temp.is_equal(
    (select string_agg(name, ', ' order by start_line) from code_element_analysis where file_analysis_id = pg_temp.key('a41')),
    'Harbour, Main, usage, inner', 'what is left when the class is gone');
