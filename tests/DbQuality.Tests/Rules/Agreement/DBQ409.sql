select id from routines where prosecdef and not exists (select from unnest(proconfig) as setting where setting like 'search\_path=%');
