begin
  if tg_op = 'INSERT' and new.{before} is not null then
    new.{name} := {forward};
  elsif tg_op = 'UPDATE' and new.{before}{as_text} is distinct from old.{before}{as_text} and new.{name} is not distinct from old.{name} then
    new.{name} := {forward};
  else
    new.{before} := {back};
  end if;
  return new;
end
