drop function update_workflow_status(uuid);
