-- The FROM of a function's own grammar names no table.
create function year_of(moment timestamptz) returns int language plpgsql as $$
declare picked int;
begin
  select extract(year from moment) into picked;
  return picked;
end $$;
