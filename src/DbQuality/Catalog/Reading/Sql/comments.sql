-- initdb comments thousands of functions and operators of its own; of the objects that it made only schemas and
-- extensions are in the model.
select d.classoid, d.objoid, d.objsubid, d.description
from pg_description d
where d.objoid >= 16384
   or d.classoid in ('pg_namespace'::regclass, 'pg_extension'::regclass)
