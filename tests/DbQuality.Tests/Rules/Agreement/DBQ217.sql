-- numeric that may hold anything.
select id from columns join cores using (id) where type = 'numeric'::regtype and modifier = -1;
