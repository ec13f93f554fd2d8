do $$
declare
  value bigint;
  was_called boolean;
begin
  lock table {table} in access exclusive mode;
  -- Gives up before the server would break off who has drawn a number and waits for the table.
  perform set_config('lock_timeout', '500ms', true);
  -- Changes nothing, and waits for who draws a number.
  alter sequence {sequence} cache {cache};
  select last_value, is_called into value, was_called from {sequence};
  {change}
  perform setval({sequence_literal}, value, was_called);{around}
end
$$;
