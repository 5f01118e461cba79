using System.Diagnostics;
using System.Globalization;
using SharpFuzz;

namespace FactDsl.Fuzzing;

/// <summary>
/// Hunts for inputs of which something does not hold: <c>[TARGET…] [--minutes N] [--record FOLDER]</c>, <c>--try TARGET</c> for inputs
/// from the standard input, one a line, or <c>--afl TARGET</c> below AFL++. What is found goes to the standard output and into <c>found.txt</c> of the folder, and the counts into <c>InputCounts.txt</c>.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        // Before anything else of FactDsl: what SharpFuzz has instrumented counts from its first branch on.
        Coverage.Begin();
        if (arguments is ["--afl", { } name])
        {
            FuzzTarget target = FuzzTarget.All.Single(t => t.Name == name);
            Fuzzer.OutOfProcess.Run(text => target.Try(text.Length > target.Longest ? text[..target.Longest] : text));
            return 0;
        }
        if (arguments is ["--try", { } tried])
        {
            foreach (string line in Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Console.WriteLine(Tried(FuzzTarget.All.Single(t => t.Name == tried), InputText.Unescape(line)));
            return 0;
        }
        double minutes = 60;
        string folder = FuzzFolder.Path;
        var wanted = new List<FuzzTarget>();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--minutes")
                minutes = double.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else if (arguments[i] == "--record")
                folder = arguments[++i];
            else
                wanted.Add(FuzzTarget.All.Single(t => t.Name == arguments[i]));
        }
        Directory.CreateDirectory(folder);
        return Hunt(wanted.Count == 0 ? FuzzTarget.All : wanted, TimeSpan.FromMinutes(minutes), folder) ? 1 : 0;
    }

    private static string Tried(FuzzTarget target, string input)
    {
        try
        {
            return "holds: " + target.Try(input).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    /// <summary>Tries each target in turn, for as long as it takes; the counts are kept as it goes.</summary>
    private static bool Hunt(IReadOnlyList<FuzzTarget> targets, TimeSpan time, string folder)
    {
        string counts = Path.Combine(folder, "InputCounts.txt"), now = Path.Combine(folder, "now.txt");
        var all = Stopwatch.StartNew();
        bool hasFound = false;
        (FuzzTarget Target, FuzzRun Run)[] runs = [.. targets.Select(t => (t, new FuzzRun(t)))];
        foreach ((FuzzTarget target, FuzzRun run) in runs)
        {
            foreach (FuzzFailure failure in run.Seeds())
                Tell(failure);
        }
        // Turns short enough that each target has many.
        var turn = TimeSpan.FromSeconds(Math.Clamp(time.TotalSeconds / targets.Count / 20, 1, 30));
        while (all.Elapsed < time)
        {
            foreach ((FuzzTarget target, FuzzRun run) in runs)
            {
                var counted = InputCounts.Read(counts);
                ulong next = (ulong)counted[target];
                long before = run.Count;
                File.WriteAllText(now, target.Name);
                for (var watch = Stopwatch.StartNew(); watch.Elapsed < turn;)
                {
                    if (run.Next(next++) is { } failure)
                        Tell(failure);
                }
                counted.Add(target, run.Count - before);
                counted.Write(counts);
            }
        }
        File.Delete(now);
        foreach ((FuzzTarget target, FuzzRun run) in runs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name,-12} {run.Count,10:N0} inputs {run.Kinds,7:N0} kinds {run.Branches,7:N0} branches  work {run.Heaviest,6:P0}  slowest {run.Slowest.Time.TotalSeconds:F2} s: {InputText.Escape(run.Slowest.Input.Length > 60 ? run.Slowest.Input[..60] : run.Slowest.Input)}"));
        return hasFound;

        void Tell(FuzzFailure failure)
        {
            hasFound = true;
            Console.WriteLine(failure);
            File.AppendAllText(Path.Combine(folder, "found.txt"), failure + "\n");
        }
    }
}
