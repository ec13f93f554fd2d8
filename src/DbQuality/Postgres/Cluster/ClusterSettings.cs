namespace DbQuality.Postgres.Cluster;

/// <summary>The configuration files of our clusters.</summary>
internal static class ClusterSettings
{
    /// <summary>The administrator; <c>initdb</c> makes it. Not called postgres: scripts and dumps hand objects to a role of that name.</summary>
    public const string Administrator = "dbquality_administrator";

    /// <summary>Owns the scratch database and runs the migrations.</summary>
    public const string Migrator = "dbquality_owner";

    public const string Database = "scratch";

    /// <summary>Goes up whenever anything about a prepared cluster changes.</summary>
    public const int Revision = 12;

    /// <summary>
    /// Nothing of this cluster survives, so nothing needs to be safe on disk. 128 MB of buffers are worth a third of
    /// the time of 300 table creations against 32 MB.
    /// </summary>
    public const string PostgresqlConf = """
        listen_addresses = ''
        unix_socket_permissions = 0700
        max_connections = 20
        shared_buffers = 128MB
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        wal_init_zero = off
        checkpoint_timeout = 1h
        max_wal_size = 4GB
        min_wal_size = 16MB
        autovacuum = off
        jit = off
        # A whole history in one transaction locks every object that it makes.
        max_locks_per_transaction = 4096
        # No segments under /dev/shm that a killed server would leave there, and no parallel workers to need them.
        dynamic_shared_memory_type = mmap
        max_parallel_workers_per_gather = 0
        max_parallel_maintenance_workers = 0
        log_destination = stderr
        logging_collector = off
        log_min_messages = warning
        # What a command's statement was is known from here alone; see LoggedErrors.
        log_min_error_statement = error
        log_line_prefix = '%m [%p] %u@%d %e: '
        log_timezone = 'UTC'
        timezone = 'UTC'
        datestyle = 'iso, mdy'
        lc_messages = 'C'
        lc_monetary = 'C'
        lc_numeric = 'C'
        lc_time = 'C'
        default_text_search_config = 'pg_catalog.english'

        """;

    /// <summary>
    /// Only the gate's own operating system user may connect as superuser: a script that could make the server open
    /// a connection of its own (an extension such as dblink) would come as the server's user and without a password.
    /// All other roles are the migrations' own, behind a socket that nobody else can reach.
    /// </summary>
    public static string Hba(bool canLookUpUser) =>
        $"local all {Administrator} {(canLookUpUser ? "peer map=gate" : "trust")}\nlocal all all trust\n";

    public static string Ident(string osUser) => $"gate \"{osUser}\" {Administrator}\n";
}
