-- Moment without _at, day without _on or _date, or either in another style, or by itself.
select c.id from columns c join bases b using (id)
where (b.type in ('timestamptz'::regtype, 'timestamp'::regtype) and c.attname !~* '(^|[^[:alnum:]])at$' and c.attname !~ '[[:lower:]]At$')
  or (b.type = 'date'::regtype and c.attname !~* '(^|[^[:alnum:]])(on|date)$' and c.attname !~ '[[:lower:]](On|Date)$');
