drop function visible_organization_ids();
