select id from columns join cores using (id) where type = 'oid'::regtype
  or type in (select objid from members m join pg_type y on y.oid = m.objid where m.classid = 'pg_type'::regclass and y.typname = 'lo');
