begin
  -- What other triggers do with an update is not for this one.
  if tg_op = 'UPDATE' and current_setting({setting}, true) = {backfilled} then
    new := old;
  end if;
  new.{next} := {value};
  return new;
end
