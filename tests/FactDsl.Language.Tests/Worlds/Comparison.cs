using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>How often what was said, and how often it was wrong.</summary>
internal sealed class Tally
{
    public int Programs { get; set; }

    public int Whole { get; set; }

    public int Worlds { get; set; }

    public int Answers { get; set; }

    public int Certain { get; set; }

    public int Derived { get; set; }

    public int Counts { get; set; }

    public int Picks { get; set; }

    /// <summary>Only possible, and true in every world that was looked at.</summary>
    public int Blunt { get; set; }

    /// <summary>Possible, and true in no world of told facts, all of which were looked at.</summary>
    public int Spurious { get; set; }

    public void Add(Tally other)
    {
        Programs += other.Programs;
        Whole += other.Whole;
        Worlds += other.Worlds;
        Answers += other.Answers;
        Certain += other.Certain;
        Derived += other.Derived;
        Counts += other.Counts;
        Picks += other.Picks;
        Blunt += other.Blunt;
        Spurious += other.Spurious;
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Programs} programs ({Whole} in all their worlds), {Worlds} worlds, {Answers} answers, {Certain} certain, {Derived} derived facts, {Counts} counts, {Picks} picks; blunt {Blunt}, spurious {Spurious}");
}

/// <summary>Asks the compiler and every world, and tells where they do not agree.</summary>
internal sealed class Comparison
{
    private const int MostWorlds = 80;

    private readonly Program _program;
    private readonly Tally _tally;
    private readonly List<string> _wrong = [];

    private Comparison(Program program, Tally tally)
    {
        _program = program;
        _tally = tally;
    }

    /// <summary>What is wrong; empty where nothing is. Each begins with a word that says of which sort it is.</summary>
    public static IReadOnlyList<string> Of(Program program, Tally tally)
    {
        var comparison = new Comparison(program, tally);
        comparison.Run();
        return comparison._wrong;
    }

    private void Run()
    {
        // What rules derive is asked by questions of its own.
        Joined[] asked = [_program.Question, .. _program.Rules.Select(static r => (r.First.Kind, r.First.Standing)).Distinct().Select(static (k, i) =>
            new Joined("D" + i, new Line("", k.Kind) { Standing = k.Standing, Name = new Term("?f"), Clauses = [new AskedClause("of", k.Kind == "dk" ? [new Term("?a")] : [new Term("?a"), new Term("?b")])] }, []))];
        var compilation = FactCompilation.Of([new FactFileText("facts.facts", Program.Kinds + (_program.Rules.Count > 0 ? Program.DerivedKinds : "") + _program + string.Concat(asked.Skip(1)))], SourceDocuments.None);
        // Rules end by themselves, or at a limit of steps, whatever else the machine does.
        if (compilation.Store?.Derived() is { IsComplete: false })
        {
            _wrong.Add("endless: the rules do not come to an end");
            return;
        }
        if (compilation.Failure is { } failure)
            _wrong.Add("failure: " + failure.Message);
        foreach (Finding finding in compilation.Files[0].Findings.Where(static f => f.Rule.Severity == FindingSeverity.Error && !f.Rule.Id.StartsWith("FACT31", StringComparison.Ordinal)))
            _wrong.Add($"broken: {finding.Rule.Id} {finding.Message}");
        if (_wrong.Count > 0)
            return;
        var worlds = new AllWorlds(_program, MostWorlds, new Random(1));
        var told = new List<World>();
        var more = new List<World>();
        foreach (IReadOnlyList<Row> rows in worlds.Told())
        {
            var world = new World(_program, rows);
            told.Add(world);
            for (int i = 0; i < (told.Count < 30 ? 3 : 1); i++)
            {
                if (worlds.WithUntold(rows, 1 + (told.Count + i) % 3) is { } untold && new World(_program, untold) is { } other && !worlds.IsRuledOut(world, other))
                    more.Add(other);
            }
        }
        _tally.Programs++;
        _tally.Whole += worlds.IsWhole ? 1 : 0;
        _tally.Worlds += told.Count + more.Count;
        IReadOnlyDictionary<string, BoundPattern> patterns = compilation.Files[0].Bound.Questions.ToDictionary(static q => q.Name, static q => q.Pattern);
        FactBase facts = compilation.Store!.Open();
        foreach (Joined question in asked)
        {
            QuestionAnswers answers = Questions.Ask(facts, compilation.Store.Layout, patterns[question.Name], derived: compilation.Store.Derived());
            if (!answers.IsComplete)
                _wrong.Add("cut short: " + question.Name);
            else if (question.Pick is null)
                Compare(question, answers, told, more, worlds.IsWhole);
            else if (question.Pick.Word == "count")
                CompareCounts(question, answers, told, more);
            else
                ComparePicks(question, answers, told, more);
        }
    }

    private void Compare(Joined question, QuestionAnswers answers, List<World> told, List<World> more, bool isWhole)
    {
        bool isDerived = question.Name != "Q";
        // Of a plain hole nothing is told, nor when it was met.
        bool tellsTime = !question.Asked.SelectMany(static l => l.Ways).SelectMany(static w => w.Clauses).SelectMany(static c => c.Values).Any(static v => v.IsAny);
        var found = new Dictionary<string, (bool IsCertain, List<FactTime> Times, List<FactTime> CertainTimes)>();
        foreach (QuestionAnswer answer in answers.Answers)
        {
            string key = KeyOf(question, answers, answer);
            (bool isCertain, List<FactTime> times, List<FactTime> certain) = found.TryGetValue(key, out (bool IsCertain, List<FactTime> Times, List<FactTime> CertainTimes) known) ? known : (false, [], []);
            times.Add(answer.Time);
            if (answer.IsCertain)
                certain.Add(answer.Time);
            found[key] = (isCertain || answer.IsCertain, times, certain);
        }
        var ever = new Dictionary<string, List<(int First, int Last)>>();
        HashSet<string> always = [.. found.Keys];
        foreach (World world in told)
        {
            var here = world.Ask(question).GroupBy(m => KeyOf(question, m)).ToDictionary(static g => g.Key, static g => g.Select(static m => m.Together).Distinct().ToArray());
            always.IntersectWith(here.Keys);
            foreach ((string key, (int First, int Last)[] spells) in here)
            {
                if (!ever.TryGetValue(key, out List<(int First, int Last)>? all))
                    ever.Add(key, all = []);
                all.AddRange(spells);
                // Each certain answer is there in each world, at a time that it leaves open.
                if (tellsTime && found.TryGetValue(key, out (bool IsCertain, List<FactTime> Times, List<FactTime> CertainTimes) said) && said.CertainTimes.Any(t => !spells.Any(s => Allows(t, s))))
                    Wrong($"certain at no such time: {question.Name} {key} {Show(said.CertainTimes.First(t => !spells.Any(s => Allows(t, s))))}, in a world {string.Join(' ', spells.Select(Show))}", world);
            }
            foreach (string key in found.Keys.Where(k => found[k].IsCertain && !here.ContainsKey(k)))
                Wrong($"unsound: {question.Name} {key} is certain, and not so in a world", world);
        }
        foreach (World world in more)
        {
            HashSet<string> here = [.. world.Ask(question).Select(m => KeyOf(question, m))];
            always.IntersectWith(here);
            foreach (string key in found.Keys.Where(k => found[k].IsCertain && !here.Contains(k)))
                Wrong($"unsound: {question.Name} {key} is certain, and not so in a world with facts that nobody told", world);
        }
        foreach ((string key, List<(int First, int Last)> spells) in ever)
        {
            if (!found.TryGetValue(key, out (bool IsCertain, List<FactTime> Times, List<FactTime> CertainTimes) said))
                _wrong.Add($"missing: {question.Name} {key} is so in a world of told facts");
            else if (tellsTime && question.Asked.Count(static l => l.Link != "without") == 1 && spells.Where(s => !said.Times.Any(t => Allows(t, s))).Select(static s => ((int, int)?)s).FirstOrDefault() is { } spell)
                _wrong.Add($"time: {question.Name} {key} is {Show(spell)} in a world, and answers say {string.Join(", ", said.Times.Select(Show))}");
        }
        if (isDerived)
        {
            _tally.Derived += found.Count;
            return;
        }
        _tally.Answers += found.Count;
        _tally.Certain += found.Count(static f => f.Value.IsCertain);
        _tally.Blunt += found.Count(f => !f.Value.IsCertain && always.Contains(f.Key));
        _tally.Spurious += isWhole ? found.Count(f => !ever.ContainsKey(f.Key)) : 0;
    }

    private void CompareCounts(Joined question, QuestionAnswers answers, List<World> told, List<World> more)
    {
        Pick pick = question.Pick!;
        var said = answers.Answers.ToDictionary(a => string.Join(", ", pick.Each.Select(e => ValueOf(answers, a, e))));
        foreach ((World world, bool isTold) in told.Select(static w => (w, true)).Concat(more.Select(static w => (w, false))))
        {
            var counts = world.Ask(question).GroupBy(m => string.Join(", ", pick.Each.Select(e => m.Holes[e]))).ToDictionary(static g => g.Key, static g => g.Select(static m => m.Fact.Id).Distinct().Count());
            foreach ((string key, QuestionAnswer answer) in said)
            {
                _tally.Counts++;
                int count = counts.GetValueOrDefault(key);
                if (pick.Number is { } number)
                {
                    if (answer.IsCertain && !(count >= (number.Least ?? 0) && count <= (number.Most ?? int.MaxValue)))
                        Wrong($"unsound: count {question.Name} {key} is certainly {number}, and {count} in a world{(isTold ? "" : " with facts that nobody told")}", world);
                }
                else
                {
                    var bounds = FactNumber.Parse(ValueOf(answers, answer, "?n"));
                    if ((bounds.Lowest is { } least && count < least) || (bounds.Highest is { } most && count > most))
                        Wrong($"count: {question.Name} {key} is {bounds}, and {count} in a world{(isTold ? "" : " with facts that nobody told")}", world);
                }
            }
            foreach ((string key, int count) in counts.Where(c => isTold && !said.ContainsKey(c.Key)))
            {
                if (pick.Number is not { } number || (count >= (number.Least ?? 0) && count <= (number.Most ?? int.MaxValue)))
                    Wrong($"missing: count {question.Name} {key} is {count} in a world of told facts", world);
            }
        }
    }

    private void ComparePicks(Joined question, QuestionAnswers answers, List<World> told, List<World> more)
    {
        Pick pick = question.Pick!;
        string Key(Func<string, string> value, string fact) => string.Join(", ", pick.Each.Select(value).Append(fact));
        var found = new Dictionary<string, bool>();
        foreach (QuestionAnswer answer in answers.Answers)
        {
            string key = Key(e => ValueOf(answers, answer, e), FactOf(answer));
            found[key] = answer.IsCertain || found.GetValueOrDefault(key);
        }
        foreach ((World world, bool isTold) in told.Select(static w => (w, true)).Concat(more.Select(static w => (w, false))))
        {
            var here = new HashSet<string>();
            foreach (IGrouping<string, Met> group in world.Ask(question).GroupBy(m => string.Join(", ", pick.Each.Select(e => m.Holes[e]))))
            {
                int Rank(Met m) => pick.Word switch { "first" => m.First, "last" => -m.First, _ => m.First - m.Last };
                int best = group.Min(Rank);
                foreach (Met met in group.Where(m => Rank(m) == best))
                    here.Add(Key(e => met.Holes[e], Plain(met.Fact.Id)));
            }
            foreach ((string key, bool isCertain) in found)
            {
                _tally.Picks++;
                if (isCertain && !here.Contains(key))
                    Wrong($"unsound: {question.Name} {key} is certainly the {pick.Word}, and not so in a world{(isTold ? "" : " with facts that nobody told")}", world);
            }
            foreach (string key in here.Where(k => isTold && !found.ContainsKey(k)))
                Wrong($"missing: {question.Name} {key} is the {pick.Word} in a world of told facts", world);
        }
    }

    private void Wrong(string text, World world)
        => _wrong.Add(text + "\n" + string.Concat(world.Rows.Where(static r => r.Kind != "thing").Select(static r => $"    {r.Standing} {r.Kind} {r.Id} {Show((r.First, r.Last))} {string.Join(", ", r.Values.Select(static v => $"{v.Word} {v.Name} {Show((v.First, v.Last))}"))}\n")));

    /// <summary>What the holes stand for and which fact it is; of what rules derive only the values, since it has no name.</summary>
    private static string KeyOf(Joined question, QuestionAnswers answers, QuestionAnswer answer)
        => string.Join(", ", answers.Holes.Select((h, i) => (h, ValueOf(question, h, answer.Values[i]))).OrderBy(static h => h.h, StringComparer.Ordinal).Select(static h => h.h + "=" + h.Item2)) + " by " + FactOf(answer);

    private static string KeyOf(Joined question, Met met)
        => string.Join(", ", met.Holes.OrderBy(static h => h.Key, StringComparer.Ordinal).Select(static h => h.Key.TrimStart('?') + "=" + Plain(h.Value))) + " by " + Plain(met.Fact.Id);

    private static string ValueOf(Joined question, string hole, AnswerValue value)
        => value.Item is { } item && item.Name.Length == 0 ? Described(item.At) : value.Item?.Name ?? value.Text;

    private static string ValueOf(QuestionAnswers answers, QuestionAnswer answer, string hole)
    {
        for (int i = 0; i < answers.Holes.Count; i++)
        {
            if (answers.Holes[i] == hole.TrimStart('?'))
                return ValueOf(null!, hole, answer.Values[i]);
        }
        throw new InvalidOperationException("No hole " + hole);
    }

    private static string FactOf(QuestionAnswer answer) => answer.Fact.Name.Length > 0 ? answer.Fact.Name : Described(answer.Fact);

    /// <summary>A derived fact by its kind.</summary>
    private static string Described(FactRef fact) => "derived";

    private static string Plain(string id) => id.Contains(' ') ? "derived" : id;

    private static bool Allows(FactTime time, (int First, int Last) spell)
        => time.StartEarliest <= spell.First && (time.StartLatest >= spell.First || spell.First <= Day.Low) && (time.EndEarliest <= spell.Last || spell.Last >= Day.High) && time.EndLatest >= spell.Last
        || spell.First <= Day.Low && time.StartEarliest <= Day.Low && time.EndLatest >= spell.Last && time.EndEarliest <= spell.Last;

    private static string Show((int First, int Last) spell) => Day.Text(spell.First) + (spell.First == spell.Last ? "" : "/" + Day.Text(spell.Last));

    private static string Show(FactTime time) => $"[{Show(time.StartEarliest)}..{Show(time.StartLatest)}]/[{Show(time.EndEarliest)}..{Show(time.EndLatest)}]";

    private static string Show(long day) => day <= 0 ? "." : day > 3_000_000 ? "." : Day.Text((int)day);
}
