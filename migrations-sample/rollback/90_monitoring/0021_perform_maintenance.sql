drop function perform_maintenance(integer);
