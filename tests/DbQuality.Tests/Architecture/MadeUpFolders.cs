#pragma warning disable CA1812, CA1852, IDE0051, IDE0052, CS0169, CS0649, CA1823 // Only looked at, never run.
#pragma warning disable IDE0130, IDE0161 // Two made-up folders in one file.

namespace DbQuality.Tests.Architecture.MadeUp.Lower
{
    internal class Used
    {
        public static int Number() => 1;
    }

    internal sealed class UsedException : Exception;
}

namespace DbQuality.Tests.Architecture.MadeUp.Upper
{
    using DbQuality.Tests.Architecture.MadeUp.Lower;

    internal sealed class InAField
    {
        private readonly Used? field;
    }

    internal sealed class InAnArray
    {
        private readonly Used[]? field;
    }

    internal sealed class AsTypeArgument
    {
        private readonly Dictionary<string, List<Used>>? field;
    }

    internal sealed class AsParent : Used;

    internal sealed class AsConstraint
    {
        private static bool Is<T>(object value) where T : Used => value is T;
    }

    internal sealed class AsParameter
    {
        private static string Text(Used? used) => $"{used}";
    }

    [System.ComponentModel.TypeConverter(typeof(Used))]
    internal sealed class InAnAttribute;

    internal sealed class InABody
    {
        private static int Number() => Used.Number();
    }

    internal sealed class InAClosure
    {
        private static Func<int> Number(int more) => () => more + Used.Number();
    }

    internal sealed class InAnAwait
    {
        private static async Task<int> NumberAsync()
        {
            await Task.Yield();
            return Used.Number();
        }
    }

    internal sealed class AsMethodArgument
    {
        private static int Count() => Array.Empty<Used>().Length;
    }

    internal sealed class InACatch
    {
        private static bool Try(Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (UsedException)
            {
                return false;
            }
        }
    }
}
