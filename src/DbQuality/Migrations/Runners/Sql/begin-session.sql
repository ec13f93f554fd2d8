-- A script that raises a million notices would otherwise be slowed by sending them; nobody reads them here.
set client_min_messages = error
