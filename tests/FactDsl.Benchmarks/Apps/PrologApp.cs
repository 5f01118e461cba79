using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.Benchmarks.Plain;

namespace FactDsl.Benchmarks.Apps;

/// <summary>The facts compiled by SWI-Prolog and asked there, where it is installed.</summary>
internal sealed class PrologApp
{
    public const string Name = "SWI-Prolog, compiled facts";

    private readonly string _file;

    private PrologApp(string file) => _file = file;

    /// <summary>Writes and compiles the facts; null where there is no SWI-Prolog.</summary>
    public static PrologApp? TryMake(string source, AppRoutes routes)
    {
        var text = new StringBuilder(":- discontiguous value/3, fact/5, label/3, citation/2.\n");
        for (int i = 0; i < routes.Index.Facts.Length; i++)
            Write(text, i, routes.Index.Facts[i]);
        text.Append(CultureInfo.InvariantCulture, $$"""
            answer(N) :- aggregate_all(count, (value(meeting_participants, {{Atom(routes.Asked.First)}}, F), fact(F, _, _, From, To), From =< {{PlainIndex.DayOf(routes.Asked.Year + 1) - 1}}, To >= {{PlainIndex.DayOf(routes.Asked.Year)}}), N).

            """);
        File.WriteAllText(source, text.ToString());
        try
        {
            Run("-q", "-g", $"qcompile('{source}')", "-t", "halt");
        }
        catch (Win32Exception)
        {
            return null;
        }
        return new PrologApp(Path.ChangeExtension(source, ".qlf"));
    }

    /// <summary>Loads the compiled facts and asks; loading counts, as reading does elsewhere.</summary>
    public AppRun Start()
    {
        long start = Stopwatch.GetTimestamp();
        string output = Run("-q", "-g", $"get_time(A), load_files('{_file}', [silent(true)]), answer(N), get_time(B), T is round((B - A) * 1000000), statistics(memory, [M, _]), K is M // 1024, format(\"~w ~w 0 ~w~n\", [N, T, K])", "-t", "halt");
        double whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long[] said = [.. output.Trim().Split(' ').Select(static n => long.Parse(n, CultureInfo.InvariantCulture))];
        return new AppRun(said[0], said[1] / 1000.0, whole, said[2], said[3]);
    }

    private static void Write(StringBuilder text, int id, PlainFact fact)
    {
        text.Append(CultureInfo.InvariantCulture, $"fact({id}, {Atom(fact.Kind)}, {Atom(fact.Name ?? "")}, {fact.From}, {fact.To}).\n");
        foreach (PlainText label in fact.Labels)
            text.Append(CultureInfo.InvariantCulture, $"label({id}, {Atom(label.Text)}, {Atom(label.Language ?? "")}).\n");
        foreach (PlainCitation citation in fact.Citations)
            text.Append(CultureInfo.InvariantCulture, $"citation({id}, {Atom(citation.Source)}).\n");
        if (fact.Standing != "Asserted")
            return;
        foreach (PlainClause clause in fact.Clauses)
        {
            foreach (string value in clause.Values)
                text.Append(CultureInfo.InvariantCulture, $"value({Atom(fact.Kind + "_" + clause.Word)}, {Atom(value)}, {id}).\n");
        }
    }

    private static string Atom(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'";

    private static string Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("swipl", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
