-- Moment without _at, day without _on or _date.
select c.id from columns c join bases b using (id)
where (b.type in ('timestamptz'::regtype, 'timestamp'::regtype) and c.attname !~ '_at$') or (b.type = 'date'::regtype and c.attname !~ '_(on|date)$');
