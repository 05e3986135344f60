using System.Globalization;

namespace AccessKeyAnalyzer.Benchmarks;

/// <summary>The goals of this repository, beside what the benchmarks of one run measured: each says here what it found.</summary>
internal static class Goals
{
    private static readonly List<(string What, double Goal, double Measured, string Unit)> Known = [];

    /// <summary>Notes a figure that shall not be more than its goal.</summary>
    public static void AtMost(string what, double goal, double measured, string unit) => Known.Add((what, goal, measured, unit));

    /// <summary>Prints what was measured as a table, in Markdown.</summary>
    /// <returns>1 where a goal is missed.</returns>
    public static int Table()
    {
        Console.WriteLine("\n| what | goal | measured | |\n| --- | --- | --- | --- |");
        foreach (var (what, goal, measured, unit) in Known)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {what} | {goal:0.###} {unit} | {measured:0.###} {unit} | {(measured <= goal ? "met" : "**missed**")} |"));
        }

        return Known.Exists(goal => goal.Measured > goal.Goal) ? 1 : 0;
    }
}
