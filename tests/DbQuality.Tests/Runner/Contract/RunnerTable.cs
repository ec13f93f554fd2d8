using System.Globalization;
using System.Text;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>The contract as a table of behaviours and runners, in Markdown, with the reasons below it.</summary>
internal static class RunnerTable
{
    public static string Render(IReadOnlyList<RunnerColumn> columns)
    {
        var reasons = new List<string>();
        var table = new StringBuilder();
        table.Append($"| behaviour | {string.Join(" | ", columns.Select(column => column.Title))} |\n");
        table.Append($"| --- |{string.Concat(columns.Select(_ => " :---: |"))}\n");
        foreach (var group in RunnerContract.Groups)
        {
            table.Append($"| **{group.Title}** |{string.Concat(columns.Select(_ => " |"))}\n");
            foreach (var behaviour in group.Behaviours)
                table.Append($"| {behaviour.Name} | {string.Join(" | ", columns.Select(column => Cell(behaviour, column, reasons)))} |\n");
        }
        if (reasons.Count > 0) table.Append('\n');
        for (var i = 0; i < reasons.Count; i++) table.Append($"{i + 1}. {reasons[i]}\n");
        return table.ToString();
    }

    private static string Cell(Behaviour behaviour, RunnerColumn column, List<string> reasons)
    {
        if (behaviour.DifferenceOf(column) is not { Reason: var reason }) return "✓";
        if (!reasons.Contains(reason)) reasons.Add(reason);
        return (reasons.IndexOf(reason) + 1).ToString(CultureInfo.InvariantCulture);
    }
}
