namespace DbQuality.Postgres.Cluster;

/// <summary>How the administrator reaches a new cluster.</summary>
/// <param name="Major">Its PostgreSQL's.</param>
/// <param name="Place">Where it is, for messages.</param>
/// <param name="AdministratorOf">The connection string to one of its databases.</param>
internal sealed record ClusterAccess(int Major, string Place, Func<string, string> AdministratorOf);
