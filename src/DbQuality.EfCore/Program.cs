using System.Reflection;
using System.Runtime.Loader;

namespace DbQuality.EfCore;

/// <summary>Applies all migrations of an assembly to the database of <see cref="ConnectionVariable"/>. What it has to tell of them are lines of <see cref="Told"/>.</summary>
internal static class Program
{
    private const string ConnectionVariable = "DBQUALITY_CONNECTION";

    private const int Applied = 0, Refused = 1, NotStarted = 3;

    /// <param name="arguments">The full path of the assembly.</param>
    public static int Main(string[] arguments)
    {
        var path = arguments[0];
        AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, name, Path.GetDirectoryName(path)!);
        try
        {
            MigrationRun.Of(Assembly.LoadFrom(path), Environment.GetEnvironmentVariable(ConnectionVariable)!);
            return Applied;
        }
        catch (NotStartedException reason)
        {
            Told.Reason(reason.Message);
            return NotStarted;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(Innermost(error).Message);
            return Refused;
        }
    }

    /// <summary>
    /// A class library's own assemblies lie beside it, and are not on the runtime's list. An assembly on the list that is older than the one this
    /// program was compiled against is asked for again, in whichever version it is there.
    /// </summary>
    private static Assembly? Find(AssemblyLoadContext context, AssemblyName name, string folder)
    {
        var beside = Path.Combine(folder, name.Name + ".dll");
        if (File.Exists(beside)) return context.LoadFromAssemblyPath(beside);
        return name.Version is null ? null : context.LoadFromAssemblyName(new AssemblyName(name.Name!));
    }

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
