-- varchar with a length.
select id from columns join cores using (id) where type = 'varchar'::regtype and modifier <> -1;
