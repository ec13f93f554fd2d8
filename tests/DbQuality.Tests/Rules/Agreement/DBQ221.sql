-- Boolean that may be null: neither not null, nor a domain that is, nor a valid check that forbids it. Nobody writes a generated one.
select c.id from columns c join bases b using (id)
where b.type = 'boolean'::regtype and not b.required and c.attgenerated = '' and c.relkind <> 'f' and not exists (
  select from pg_constraint k where k.conrelid = c.attrelid and k.contype = 'c' and k.convalidated
    and pg_get_constraintdef(k.oid) ~* ('^check \(+"?' || c.attname || '"? is not null\)+$'));
