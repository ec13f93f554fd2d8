using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbQuality.EfCore;

/// <summary>The migrations of an assembly, one context after the other in the order of their first migrations.</summary>
internal static class MigrationRun
{
    private const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <exception cref="NotStartedException">No context of PostgreSQL, or one that cannot be made.</exception>
    public static void Of(Assembly project, string connection)
    {
        var contexts = ContextsOf(project).Select(type => ContextMaker.Make(type, project, connection)).ToList();
        var ours = contexts.Where(made => IsOfPostgres(made.Context)).ToList();
        if (ours.Count == 0) throw new NotStartedException($"No context with migrations in {project.GetName().Name} uses {Provider}.");
        foreach (var made in ours)
        {
            using var context = made.Context;
            Apply(context, connection);
            if (made.IsProjectsOwn && IsAhead(context))
                Told.Note($"The model of {context.GetType().Name} has changes that no migration makes. Add one: dotnet ef migrations add NAME.");
        }
    }

    private static IEnumerable<Type> ContextsOf(Assembly project) =>
        from type in TypesOf(project)
        where type.IsSubclassOf(typeof(Migration)) && !type.IsAbstract
        let context = type.GetCustomAttribute<DbContextAttribute>()?.ContextType
        let id = type.GetCustomAttribute<MigrationAttribute>()?.Id
        where context is not null && id is not null
        group id by context into migrations
        orderby migrations.Min(StringComparer.Ordinal), migrations.Key.FullName
        select migrations.Key;

    private static Type[] TypesOf(Assembly project)
    {
        try
        {
            return project.GetTypes();
        }
        catch (ReflectionTypeLoadException missing)
        {
            throw new NotStartedException($"{project.GetName().Name} cannot be loaded: {missing.LoaderExceptions.FirstOrDefault()?.Message ?? missing.Message}");
        }
    }

    /// <summary>To the last migration by name: without one EF Core refuses to begin where the model is ahead, as it is between a changed class and its migration.</summary>
    private static void Apply(DbContext context, string connection)
    {
        context.Database.SetConnectionString(connection);
        if (context.GetService<IDbContextOptions>().Extensions.OfType<RelationalOptionsExtension>().FirstOrDefault()?.MigrationsHistoryTableName is { } journal)
            Told.Journal(journal);
        var last = context.GetService<IMigrationsAssembly>().Migrations.Keys.Max(StringComparer.Ordinal)
            ?? throw new NotStartedException(
                $"{context.GetType().Name} looks for its migrations in another assembly, {context.GetService<IMigrationsAssembly>().Assembly.GetName().Name}: let MigrationsAssembly name the one that has them.");
        context.GetService<IMigrator>().Migrate(last);
    }

    private static bool IsOfPostgres(DbContext context)
    {
        if (context.Database.ProviderName == Provider) return true;
        Told.Note($"The migrations of {context.GetType().Name} are not checked: they are for {context.Database.ProviderName}.");
        context.Dispose();
        return false;
    }

    private static bool IsAhead(DbContext context)
    {
        try
        {
            return context.Database.HasPendingModelChanges();
        }
        catch (Exception unknown) when (unknown is InvalidOperationException or NotSupportedException or MissingMethodException)
        {
            return false;
        }
    }
}
