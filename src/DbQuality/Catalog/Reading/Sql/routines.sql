select
  p.oid,
  p.pronamespace,
  p.proname,
  p.proowner,
  p.prokind::int4,
  pg_get_function_identity_arguments(p.oid) as identityarguments,
  pg_get_function_arguments(p.oid) as arguments,
  pg_get_function_result(p.oid) as result, -- null for a procedure
  (select l.lanname from pg_language l where l.oid = p.prolang),
  p.prosrc,
  case when p.prosqlbody is not null then pg_get_function_sqlbody(p.oid) end as sqlbody,
  p.provolatile::int4,
  p.proparallel::int4,
  p.proisstrict,
  p.proleakproof,
  p.prosecdef,
  p.proconfig,
  p.proacl::text[],
  p.prorettype,
  p.proretset,
  -- An aggregate has none, and compiled routines, those of extensions above all, are not made by migrations.
  case when p.prokind <> 'a' and p.prolang not in (12, 13) then pg_get_functiondef(p.oid) end as definition
from pg_proc p
where p.oid >= 16384
  -- A range type brings its constructors with it: functions in language internal (12) that nobody wrote.
  and not (
    p.prolang = 12
    and exists (
      select from pg_depend d
      where d.classid = 'pg_proc'::regclass
        and d.objid = p.oid
        and d.refclassid = 'pg_type'::regclass
        and d.deptype = 'i')
  )
