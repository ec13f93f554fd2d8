-- id: DBQ901
-- name: policy-without-tenant
-- severity: error
-- summary: A policy of a tenant's table that does not ask for the tenant
-- rationale: >
--   Whoever the policy lets in sees the rows of every organization: policies are joined by OR, so a single
--   one is enough, however careful the others are.
-- message: >
--   Policy {name} lets app_user at every organization's rows of {schema}.{table}: its {clause} does not compare organization_id
--   with current_organization_id(). Add it: organization_id = (select current_organization_id()).
select 'policy' as kind, n.nspname as schema, c.relname as "table", p.polname as name, clause.name as clause
from pg_policy as p
join pg_class as c on c.oid = p.polrelid
join pg_namespace as n on n.oid = c.relnamespace
join pg_attribute as a on a.attrelid = c.oid and a.attname = 'organization_id'
cross join lateral (
    values
        -- A policy for INSERT has no USING.
        ('USING', p.polcmd <> 'a', pg_get_expr(p.polqual, c.oid)),
        -- Without a WITH CHECK of its own, a policy checks new rows by USING.
        ('WITH CHECK', p.polwithcheck is not null, pg_get_expr(p.polwithcheck, c.oid))
) as clause (name, is_there, expression)
where clause.is_there
    and coalesce(clause.expression, 'true') !~ 'organization_id = \( SELECT (\w+\.)?current_organization_id\(\)'
