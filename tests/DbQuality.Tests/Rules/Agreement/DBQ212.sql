-- char, of any length.
select id from columns join cores using (id) where type = 'bpchar'::regtype;
