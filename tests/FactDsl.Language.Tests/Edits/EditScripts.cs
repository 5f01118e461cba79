using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using FactDsl.Testing;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Random scripts of edits. A number always gives the same script, so that a long run can be cut into parts and gone on with.</summary>
internal static class EditScripts
{
    /// <summary>How many scripts a long run does before it notes that it has.</summary>
    private const int Part = 100;

    private static readonly Gen<Edit[]> s_scripts = EditedWorld.Edits.Array[1, 10];

    /// <summary>The script of a number.</summary>
    public static Edit[] Of(long number) => s_scripts.Generate(new PCG(1, (ulong)number), null, out _);

    /// <summary>Runs scripts on all cores; it fails with the shortest script that it finds for the first that fails.</summary>
    /// <param name="from">The number of the first.</param>
    /// <param name="to">The number behind the last.</param>
    public static void Run(long from, long to)
    {
        long failed = long.MaxValue;
        Parallel.For(from, to, (number, state) =>
        {
            if (WhyItFails(Of(number)) is null)
                return;
            lock (s_scripts)
                failed = Math.Min(failed, number);
            state.Stop();
        });
        if (failed == long.MaxValue)
            return;
        List<Edit> script = [.. Of(failed)];
        for (int i = script.Count - 1; i >= 0; i--)
        {
            Edit gone = script[i];
            script.RemoveAt(i);
            if (WhyItFails(script) is null)
                script.Insert(i, gone);
        }
        Assert.Fail(FormattableString.Invariant($"Script {failed}: [{string.Join(", ", script)}]\n{WhyItFails(script)}"));
    }

    /// <summary>Runs scripts part by part, but for parts that a file says were run before.</summary>
    /// <param name="range">The number of the first and the one behind the last, as <c>0-100000</c>.</param>
    public static void RunParts(string range)
    {
        long[] ends = Array.ConvertAll(range.Split('-'), static n => long.Parse(n, CultureInfo.InvariantCulture));
        string known = Path.Combine(Repository.Root, "artifacts", "edit-scripts.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(known)!);
        HashSet<string> done = File.Exists(known) ? [.. File.ReadLines(known).Select(static l => l.Split(' ')[0])] : [];
        for (long from = ends[0]; from < ends[1]; from += Part)
        {
            long to = Math.Min(from + Part, ends[1]);
            string part = FormattableString.Invariant($"{from}-{to}");
            if (done.Contains(part))
                continue;
            long start = Stopwatch.GetTimestamp();
            Run(from, to);
            File.AppendAllText(known, FormattableString.Invariant($"{part} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
        }
    }

    private static string? WhyItFails(IEnumerable<Edit> script)
    {
        try
        {
            var facts = new EditedFacts(EditedWorld.Start);
            foreach (Edit edit in script)
            {
                facts.Apply(edit);
                facts.Same();
            }
            return null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
