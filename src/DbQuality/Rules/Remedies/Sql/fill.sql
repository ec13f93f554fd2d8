do $$
<<fill>>
declare
{declare_part}  page bigint;
  pages bigint;
  step bigint := 8;
  low tid;
  high tid;
  changed bigint;
  filled bigint;
  checked boolean := false;
  began timestamptz;
  took interval;
begin
  for pass in 1 .. 20 loop
    filled := 0;
{loop}
    if filled = 0 then
      exit when checked;
      -- From now on no row can come without a value; the next pass finds those that came meanwhile.
      set local lock_timeout = '2s';
      alter table {table} drop constraint if exists {check}, add constraint {check} check ({column} is not null) not valid;
      commit;
      checked := true;
    end if;
  end loop;
  if not checked then
    raise exception {complaint};
  end if;
end
$$;
