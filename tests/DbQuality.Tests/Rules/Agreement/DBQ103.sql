-- Boolean column without is_ or has_.
select c.id from columns c join bases b using (id) where b.type = 'boolean'::regtype and c.attname !~ '^(is|has)_';
