-- An integer whose default draws from a sequence that it owns.
select c.id from columns c join pg_attrdef d on (d.adrelid, d.adnum) = (c.attrelid, c.attnum)
join pg_depend draws on (draws.classid, draws.objid) = ('pg_attrdef'::regclass, d.oid) and draws.refclassid = 'pg_class'::regclass
join pg_depend owned on (owned.classid, owned.objid) = ('pg_class'::regclass, draws.refobjid) and owned.deptype = 'a'
  and (owned.refclassid, owned.refobjid, owned.refobjsubid) = ('pg_class'::regclass, c.attrelid, c.attnum)
join pg_class q on q.oid = draws.refobjid and q.relkind = 'S'
where c.atttypid in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype);
