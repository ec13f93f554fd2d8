select d.defaclrole, d.defaclnamespace, d.defaclobjtype::int4, d.defaclacl::text[]
from pg_default_acl d
