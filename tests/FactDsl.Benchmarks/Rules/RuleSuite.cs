using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using FactDsl.Language.Compilation;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using Microsoft.Data.Sqlite;

namespace FactDsl.Benchmarks.Rules;

/// <summary>
/// A rule that rests on itself beside its peers: who was linked with whom by any chain of alliances, and when. The peers have no stretches
/// of days, so each of them asks for every span between two days on which something changes; all must count the same.
/// </summary>
internal static class RuleSuite
{
    public static IReadOnlyList<PageSection> Run(int most, int rounds)
    {
        var memberships = Memberships.Of(most);
        string folder = Directory.CreateTempSubdirectory("factdsl-rules").FullName;
        try
        {
            var bound = BoundFacts.Of([new FactFileText("alliances.facts", memberships.ToFacts())]);
            StoreImage told = StoreBuilder.Build(bound.Schema, [.. bound.Files.Select(static f => f with { Rules = [] })]);
            DerivedFacts? derived = null;
            long allocated = 0;
            double own = Median.Of(Enumerable.Range(0, rounds + 2).Select(_ => Timed(() =>
            {
                long before = GC.GetTotalAllocatedBytes(precise: true);
                derived = RuleEngine.Derive(told.Open(), told.Layout, bound.Files[0].Rules);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            })).Skip(2));
            DerivedFact[] linked = [.. derived!.Facts.Where(static f => f.Kind.Word == "linked")];
            long count = linked.Sum(f => 2L * memberships.Days.Count(d => d >= f.Time.StartEarliest && d <= f.Time.EndLatest));

            string on = On(memberships);
            double sqlite = Sqlite(Path.Combine(folder, "peer.db"), on, count);
            double? prolog = Prolog(folder, on, count);
            StringBuilder text = new StringBuilder()
                .Append(CultureInfo.InvariantCulture, $"{memberships.All.Count:N0} memberships: {memberships.What}. Two rules: states are allied while they belong to one alliance, and linked while a chain of allied states leads from one to the other. They derive {linked.Length:N0} stretches of linked pairs. The peers have no stretches, so they count {count:N0} linked pairs in the {memberships.Days.Count:N0} spans between two days on which anything changes; all count the same. What is loaded counts nowhere. Ratios are to FactDsl.\n\n")
                .Append("| | time | |\n| --- | ---: | ---: |\n")
                .Append(CultureInfo.InvariantCulture, $"| FactDsl, with reasons and up to eight ways to each | {own:N0} ms | 1 |\n")
                .Append(CultureInfo.InvariantCulture, $"| SQLite, recursive query | {sqlite:N0} ms | {sqlite / own:0.0} |\n")
                .Append(prolog is { } p ? string.Create(CultureInfo.InvariantCulture, $"| SWI-Prolog, tabling | {p:N0} ms | {p / own:0.0} |\n") : "| SWI-Prolog | not installed | |\n")
                .Append(CultureInfo.InvariantCulture, $"\n{allocated / 1024.0 / 1024.0:N0} MB are allocated, {(double)allocated / linked.Length / 1024:0.0} KB for each derived stretch.\n\n")
                .Append(Goals.Tell("at most a quarter of SQLite's recursive query", own / sqlite, 0.25, "most of the time goes into ways that lengthen what is known, and each of those is put together with the others of its pair anew"));
            if (prolog is { } tabled)
                text.Append(Goals.Tell("at most a quarter of SWI-Prolog with tabling", own / tabled, 0.25, "most of the time goes into ways that lengthen what is known, and each of those is put together with the others of its pair anew"));
            return [new PageSection("Rules", text.ToString())];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Who belonged to which alliance in each span, a line each: span, alliance, state.</summary>
    private static string On(Memberships memberships)
    {
        var text = new StringBuilder();
        for (int span = 0; span < memberships.Days.Count; span++)
        {
            int day = memberships.Days[span];
            foreach (Membership member in memberships.All)
            {
                if (member.First <= day && day <= member.Last)
                    text.Append(CultureInfo.InvariantCulture, $"{span},{member.Alliance},{member.State}\n");
            }
        }
        return text.ToString();
    }

    private static double Timed(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Sqlite(string path, string on, long expected)
    {
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using (SqliteTransaction all = connection.BeginTransaction())
        {
            Execute("create table member(t integer, x text, a text)");
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "insert into member values ($t, $x, $a)";
            foreach (string name in (string[])["$t", "$x", "$a"])
                insert.Parameters.AddWithValue(name, DBNull.Value);
            foreach (string line in on.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] cells = line.Split(',');
                for (int i = 0; i < cells.Length; i++)
                    insert.Parameters[i].Value = cells[i];
                insert.ExecuteNonQuery();
            }
            all.Commit();
        }
        Execute("create index member_of on member(t, x, a)");
        return Timed(() =>
        {
            Execute("create table allied as select distinct m.t, m.a, n.a as b from member m join member n on m.t = n.t and m.x = n.x and m.a <> n.a");
            Execute("create index allied_of on allied(t, a, b)");
            long count = (long)Execute("with recursive linked(t, a, b) as (select t, a, b from allied union select l.t, l.a, n.b from linked l join allied n on n.t = l.t and n.a = l.b) select count(*) from linked where a <> b")!;
            Agree("SQLite", count, expected);
        });

        object? Execute(string text)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = text;
            return command.ExecuteScalar();
        }
    }

    private static double? Prolog(string folder, string on, long expected)
    {
        string file = Path.Combine(folder, "peer.pl");
        File.WriteAllText(file, ":- table linked/3.\n"
            + string.Concat(on.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => "member_of(" + l.Split(',')[0] + ", '" + l.Split(',')[1] + "', '" + l.Split(',')[2] + "').\n"))
            + ":- dynamic allied/3.\n"
            + "linked(T, A, B) :- allied(T, A, B).\nlinked(T, A, C) :- linked(T, A, B), allied(T, B, C).\n"
            + "derive :- forall((member_of(T, X, A), member_of(T, X, B), A \\== B, \\+ allied(T, A, B)), assertz(allied(T, A, B))).\n"
            + "count(N) :- findall(T, member_of(T, _, _), Ts), sort(Ts, Spans), aggregate_all(count, (member(T, Spans), linked(T, A, B), A \\== B), N).\n"
            + "run :- statistics(cputime, S), derive, count(N), statistics(cputime, E), T is round((E - S) * 1000), format(\"~w ~w~n\", [N, T]).\n");
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("swipl", ["-q", "--stack-limit=8g", "-g", $"load_files('{file}', [silent(true)]), run", "-t", "halt"]) { RedirectStandardOutput = true })!;
            string[] said = process.StandardOutput.ReadToEnd().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            Agree("SWI-Prolog", long.Parse(said[0], CultureInfo.InvariantCulture), expected);
            return double.Parse(said[1], CultureInfo.InvariantCulture);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Agree(string peer, long count, long expected)
    {
        if (count != expected)
            throw new InvalidOperationException($"{peer} counts {count} where FactDsl counts {expected}.");
    }
}
