select id from columns join cores using (id) where type = 'money'::regtype;
