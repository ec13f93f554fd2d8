using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DbQuality.EfCore;

/// <summary>A context, and whether the project's own code has made it, with all that it is set to.</summary>
internal sealed record MadeContext(DbContext Context, bool IsProjectsOwn);

/// <summary>
/// Makes a context as <c>dotnet ef</c> does: by the project's <c>IDesignTimeDbContextFactory</c>; by Microsoft.EntityFrameworkCore.Design, which asks the
/// program's services and knows a constructor without parameters. Where neither can, by a constructor that takes nothing but its options.
/// </summary>
internal static class ContextMaker
{
    private const string Design = "Microsoft.EntityFrameworkCore.Design";

    /// <exception cref="NotStartedException">In none of the ways; says why not in each.</exception>
    public static MadeContext Make(Type type, Assembly project, string connection)
    {
        var reasons = new List<string>();
        if (Try(() => ByFactory(type, project), reasons) is { } ofFactory) return new MadeContext(ofFactory, true);
        if (Try(() => ByDesign(type, project), reasons) is { } ofDesign) return new MadeContext(ofDesign, true);
        if (Try(() => ByOptions(type, project, connection), reasons) is { } ofOptions) return new MadeContext(ofOptions, false);
        if (type.GetConstructor(Type.EmptyTypes) is not null && Try(() => (DbContext)Activator.CreateInstance(type)!, reasons) is { } plain) return new MadeContext(plain, true);
        throw new NotStartedException(
            $"No {type.Name} can be made to run its migrations with: there is no IDesignTimeDbContextFactory<{type.Name}> beside it that does, and no constructor that takes nothing but its options. {string.Join(' ', reasons)}");
    }

    private static DbContext? ByFactory(Type type, Assembly project)
    {
        var wanted = typeof(IDesignTimeDbContextFactory<>).MakeGenericType(type);
        var factory = new[] { project, type.Assembly }.Distinct().SelectMany(assembly => assembly.GetTypes())
            .FirstOrDefault(one => one is { IsClass: true, IsAbstract: false } && wanted.IsAssignableFrom(one));
        return factory is null ? null : (DbContext?)wanted.GetMethod("CreateDbContext")!.Invoke(Activator.CreateInstance(factory), [Array.Empty<string>()]);
    }

    /// <summary>By name: a project need not have the package, and each version has parameters of its own.</summary>
    private static DbContext? ByDesign(Type type, Assembly project)
    {
        var activator = DesignAssembly()?.GetType(Design + ".DbContextActivator");
        var make = activator?.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "CreateInstance").MaxBy(method => method.GetParameters().Length);
        return (DbContext?)make?.Invoke(null, [.. make.GetParameters().Select(Argument)]);

        object? Argument(ParameterInfo parameter) =>
            parameter.ParameterType == typeof(Type) ? type : parameter.ParameterType == typeof(Assembly) ? project : parameter.ParameterType == typeof(string[]) ? Array.Empty<string>() : null;
    }

    private static Assembly? DesignAssembly()
    {
        try
        {
            return Assembly.Load(Design);
        }
        catch (Exception missing) when (missing is FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }

    private static DbContext? ByOptions(Type type, Assembly project, string connection)
    {
        var constructor = type.GetConstructors().FirstOrDefault(one => one.GetParameters() is [{ } first, .. var rest]
            && typeof(DbContextOptions).IsAssignableFrom(first.ParameterType) && rest.All(parameter => parameter.IsOptional));
        if (constructor is null) return null;
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        builder.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(project.GetName().Name));
        return (DbContext)constructor.Invoke([builder.Options, .. constructor.GetParameters().Skip(1).Select(parameter => parameter.DefaultValue)]);
    }

    private static DbContext? Try(Func<DbContext?> make, List<string> reasons)
    {
        try
        {
            return make();
        }
        catch (Exception failed)
        {
            var reason = failed is TargetInvocationException { InnerException: { } inner } ? inner : failed;
            reasons.Add(reason.Message.TrimEnd('.') + ".");
            return null;
        }
    }
}
