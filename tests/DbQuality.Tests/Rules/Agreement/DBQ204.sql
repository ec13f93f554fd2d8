-- updated_at that no enabled trigger sets before each update of any column.
select c.id from columns c
where c.attname = 'updated_at' and c.relkind <> 'f' and c.attgenerated = '' and not exists (
  select from pg_trigger g join pg_proc p on p.oid = g.tgfoid
  where g.tgrelid = c.attrelid and not g.tgisinternal and g.tgenabled in ('O', 'A') and g.tgattr = ''
    -- A row, before, update.
    and g.tgtype & 19 = 19
    -- A comment that speaks of it sets nothing.
    and regexp_replace(p.prosrc, '--[^\n]*|/\*.*?\*/', '', 'g') ~* '\mnew\s*\.\s*"?updated_at"?\s*:?=');
