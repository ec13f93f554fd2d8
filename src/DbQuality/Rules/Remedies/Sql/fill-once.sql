do $$
<<fill>>
declare
  page bigint;
  pages bigint;
  step bigint := 8;
  low tid;
  high tid;
  changed bigint;
  filled bigint := 0;
  began timestamptz;
  took interval;
begin
{loop}
end
$$;
