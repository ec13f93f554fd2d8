page := 0;
pages := pg_relation_size({size}) / current_setting('block_size')::bigint;
while page <= pages loop
  low := format('(%s,0)', page)::tid;
  high := format('(%s,0)', page + step)::tid;
  began := clock_timestamp();
  {statement};
  get diagnostics changed = row_count;
  commit;
  filled := filled + changed;
  page := page + step;
  took := clock_timestamp() - began;
  step := case when took > interval '50 milliseconds' then greatest(step / 2, 1) else least(step * 2, {most_pages}) end;
  if changed > 0 then perform pg_sleep_for(least(took, interval '100 milliseconds')); end if;
end loop;
