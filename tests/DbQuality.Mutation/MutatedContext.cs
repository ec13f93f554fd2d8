using System.Reflection;
using System.Runtime.Loader;

namespace DbQuality.Mutation;

/// <summary>Loads this program's assemblies once more, with the mutated library in the place of the real one.</summary>
internal sealed class MutatedContext(string library) : AssemblyLoadContext("mutated")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Path.GetFileNameWithoutExtension(library)) return LoadFromAssemblyPath(library);
        var file = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
