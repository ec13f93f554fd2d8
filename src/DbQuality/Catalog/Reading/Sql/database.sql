select
  current_setting('server_version_num')::int4 as version,
  d.datname,
  d.datdba,
  pg_encoding_to_char(d.encoding) as encoding,
  d.datcollate::text,
  current_user::text as reader
from pg_database d
where d.datname = current_database()
