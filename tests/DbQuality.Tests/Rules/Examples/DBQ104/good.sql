create table invoices (
  id uuid primary key,
  created_at timestamptz not null,
  due_on date not null,
  delivery_date date
);
