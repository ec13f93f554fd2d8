using System.Collections.Concurrent;
using System.Reflection;

namespace DbQuality.Tests.Architecture;

/// <summary>
/// What compiled types refer to: in signatures, attributes and method bodies. The compiler leaves no trace of constants
/// and of <c>nameof</c>; those bind nothing at run time either.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Type>> Known = new();

    /// <summary>Types of any assembly, without arrays, pointers and type arguments around them; may repeat.</summary>
    public static IEnumerable<Type> Of(Type type) => Known.GetOrAdd(type, asked => [.. Direct(asked).OfType<Type>().SelectMany(Parts)]);

    private static IEnumerable<Type?> Direct(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. Constraints(type.GetGenericArguments()),
        .. Attributes(type),
        .. type.GetMembers(Declared).Where(member => member is not Type).SelectMany(OfMember),
    ];

    private static IEnumerable<Type?> OfMember(MemberInfo member)
    {
        IEnumerable<Type?> signature = member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            EventInfo happening => [happening.EventHandlerType],
            MethodBase method => OfMethod(method),
            _ => [],
        };
        return signature.Concat(Attributes(member));
    }

    private static IEnumerable<Type?> OfMethod(MethodBase method)
    {
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(Constraints(arguments))
            .Append((method as MethodInfo)?.ReturnType);
        if (method.GetMethodBody() is not { } body) return signature;
        return signature
            .Concat(body.LocalVariables.Select(local => local.LocalType))
            .Concat(body.ExceptionHandlingClauses
                .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .Select(clause => clause.CatchType))
            .Concat(MethodBodies.Members(method).SelectMany(Named));
    }

    /// <summary>The types that a use of <paramref name="member"/> names.</summary>
    private static IEnumerable<Type?> Named(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member?.DeclaringType],
    };

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type?> Attributes(MemberInfo member) => member.GetCustomAttributesData()
        .SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value as Type).Append(attribute.AttributeType));

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
