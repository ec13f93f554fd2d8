-- Any number of workers call this at once: each takes other events, because it passes over those that another one has locked. What one
-- event breaks is undone and noted, and the rest of the batch goes on; it is tried again, later each time, until its type's limit.
-- Who calls it as the owner works for all tenants, the application for its own.
create function process_pending_events(batch_limit integer default 100)
returns table (event_id uuid, event_status event_status)
language plpgsql
set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    due     record;
    begun   timestamptz;
    problem text;
begin
    for due in
        select e.id, e.received_at, e.organization_id, e.attempt_count + 1 as attempt,
               t.attempt_limit, t.retry_base_delay, t.retry_max_delay
        from events e
        join event_types t on t.id = e.event_type_id
        where e.status in ('pending', 'failed') and e.next_attempt_at <= now()
        order by e.next_attempt_at
        limit batch_limit
        for update of e skip locked
    loop
        begun := clock_timestamp();
        problem := null;
        begin
            perform record_event_details(due.id);

            insert into event_processing_logs (
                organization_id, event_id, event_subscription_id, attempt_number, is_success, started_at, finished_at)
            select due.organization_id, due.id, s.id, due.attempt, true, begun, clock_timestamp()
            from event_subscriptions s
            where s.organization_id = due.organization_id and check_subscription_match(due.id, s.id);
        exception
            -- Not the event's fault: the caller's whole transaction is to be tried again.
            when serialization_failure or deadlock_detected then
                raise;
            when others then
                problem := sqlerrm;
        end;

        event_id := due.id;
        event_status := case
            when problem is null then 'processed'
            when due.attempt < due.attempt_limit then 'failed'
            else 'dead_letter'
        end;

        update events
        set status = process_pending_events.event_status,
            attempt_count = due.attempt,
            next_attempt_at = now() + retry_delay(due.attempt, due.retry_base_delay, due.retry_max_delay),
            processed_at = case when problem is null then clock_timestamp() end,
            error_message = problem
        where id = due.id and received_at = due.received_at;

        insert into event_processing_logs (
            organization_id, event_id, attempt_number, is_success, error_message, started_at, finished_at)
        values (due.organization_id, due.id, due.attempt, problem is null, problem, begun, clock_timestamp());
        return next;
    end loop;
end;
$$;

comment on function process_pending_events(integer) is
    'Processes the events that are due, oldest first, and says what became of each; safe for any number of workers at once.';
