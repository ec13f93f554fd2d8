-- timestamp or timetz, in an array or under a domain too.
select id from columns join cores using (id) where type in ('timestamp'::regtype, 'timetz'::regtype);
