using System.Reflection;
using System.Reflection.Emit;

namespace DbQuality.Tests.Architecture;

/// <summary>What compiled methods do, by their instructions.</summary>
internal static class MethodBodies
{
    private static readonly Dictionary<int, OpCode> OpCodeOf = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>The members and types that the instructions of <paramref name="method"/> name; none of a method without a body. May repeat.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return [];
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return Tokens(body.GetILAsByteArray()!)
            .Select(token => method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), arguments))
            .OfType<MemberInfo>();
    }

    private static List<int> Tokens(byte[] il)
    {
        var tokens = new List<int>();
        for (var at = 0; at < il.Length;)
        {
            var value = il[at++];
            var code = OpCodeOf[value == 0xFE ? 0xFE00 | il[at++] : value];
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                tokens.Add(BitConverter.ToInt32(il, at));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
        return tokens;
    }
}
