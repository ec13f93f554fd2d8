using System.Reflection;
using System.Runtime.CompilerServices;

namespace DbQuality.Tests.Architecture;

/// <summary>
/// Which methods of some assemblies may call which. A virtual method may be any of its overrides; one that the compiler made a state
/// machine of does what the machine does; using a type runs its initializers. What is called by reflection is not seen.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly HashSet<Assembly> assemblies;
    private readonly ILookup<MethodBase, MethodBase> overrides;
    private readonly Dictionary<MethodBase, IReadOnlyList<MethodBase>> followed = [];

    public CallGraph(params Assembly[] assemblies)
    {
        this.assemblies = [.. assemblies];
        overrides = assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(Overrides).ToLookup(pair => pair.Of, pair => pair.By);
    }

    /// <summary>Every method that calling those of <paramref name="type"/> may end in, of any assembly; the assemblies' own are followed.</summary>
    public IReadOnlySet<MethodBase> ReachedFrom(Type type)
    {
        var reached = new HashSet<MethodBase>();
        var waiting = new Stack<MethodBase>(OfType(type));
        while (waiting.TryPop(out var method))
        {
            if (!reached.Add(method)) continue;
            foreach (var called in Followed(method)) waiting.Push(called);
        }
        return reached;
    }

    private IReadOnlyList<MethodBase> Followed(MethodBase method)
    {
        if (!assemblies.Contains(method.Module.Assembly)) return [];
        if (followed.TryGetValue(method, out var known)) return known;
        return followed[method] = [.. MethodBodies.Members(method).SelectMany(Called).Concat(overrides[method]).Distinct()];
    }

    /// <summary>All methods of a type and of the types within it.</summary>
    private static IEnumerable<MethodBase> OfType(Type type) =>
        type.GetMembers(Declared).OfType<MethodBase>().Concat(type.GetNestedTypes(Declared).SelectMany(OfType));

    private static IEnumerable<MethodBase> Called(MemberInfo member)
    {
        var type = Definition(member as Type ?? member.DeclaringType);
        if (type is not null && IsStateMachine(type)) return OfType(type);
        if (member is Type) return [];
        IEnumerable<MethodBase?> called = [member is MethodBase method ? Definition(method) : null, type?.TypeInitializer];
        return called.OfType<MethodBase>();
    }

    /// <summary>Of an async method or an iterator.</summary>
    private static bool IsStateMachine(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) && (type.IsAssignableTo(typeof(IAsyncStateMachine)) || type.IsAssignableTo(typeof(System.Collections.IEnumerator)));

    private static Type? Definition(Type? type) => type is { IsConstructedGenericType: true } ? type.GetGenericTypeDefinition() : type;

    /// <summary>As it is written, without what stands for its type parameters at the place of a call.</summary>
    private static MethodBase Definition(MethodBase method) => method.DeclaringType is { IsConstructedGenericType: true } || method.IsGenericMethod
        ? method.Module.ResolveMethod(method.MetadataToken)!
        : method;

    private static IEnumerable<(MethodBase Of, MethodBase By)> Overrides(Type type)
    {
        foreach (var method in type.GetMethods(Declared))
        {
            if (method.GetBaseDefinition() is var of && of != method) yield return (Definition(of), method);
        }
        if (type.IsInterface || type.IsGenericType) yield break;
        foreach (var map in type.GetInterfaces().Select(type.GetInterfaceMap))
        {
            for (var i = 0; i < map.InterfaceMethods.Length; i++) yield return (Definition(map.InterfaceMethods[i]), Definition(map.TargetMethods[i]));
        }
    }
}
