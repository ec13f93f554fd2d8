-- One row for each error; warnings are a matter of taste. $1 the function, $2 a trigger function's table, else 0, $3 and $4 its transition tables.
-- plpgsql_check itself follows a function's own search_path.
select e.lineno, e.sqlstate, e.message, e.query, e.position
from {schema}.plpgsql_check_function_tb(
  $1, $2, fatal_errors => false, oldtable => $3, newtable => $4, without_warnings => true) e
where e.level = 'error'
