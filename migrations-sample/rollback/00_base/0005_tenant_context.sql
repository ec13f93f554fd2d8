drop function current_organization_id();
