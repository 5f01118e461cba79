using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Tests.Storage;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What the engine finds in a store is what reading every fact and trying every way to fill the holes finds.</summary>
public class NaiveAnswerTests
{
    private static readonly Gen<Asked> s_questions = Gen.Select(
        Gen.OneOf("", "certainly ", "possibly "),
        Gen.OneOf("meeting", "meeting", "alliance", "alliance", "alliance", "no meeting", "planned meeting"),
        Gen.Int[0, RandomFacts.Countries - 1].Array[0, 2],
        Gen.Int[0, 2],
        Gen.Int[0, 2],
        Gen.OneOf("", "on", "during", "since", "until", "before", "after"),
        RandomFacts.Date,
        (sure, kind, named, holes, plain, word, date) => new Asked(sure, kind, [.. named.Distinct().Select(static c => $"C{c}")], holes, plain, word, date));

    [Fact]
    public void The_store_answers_as_reading_every_fact_does()
        => Gen.Select(RandomFacts.Short, s_questions.Array[1, 8]).Sample(
            (text, questions) =>
            {
                var facts = AskedFacts.From(text);
                foreach (Asked question in questions)
                    Assert.Equal(Read(facts, question), Ask(facts, question));
            },
            iter: 400);

    private static List<string> Ask(AskedFacts facts, Asked question)
        => Told(facts.Ask(question.ToString()).Answers.Select(a => (Key(a.Fact.Location.Line, a.Values.Select(static v => v.ToString()), question, a.Time), a.IsCertain)));

    private static List<string> Read(AskedFacts facts, Asked question)
    {
        var answers = new List<(string, bool)>();
        foreach (BoundItem item in facts.Files.Single().Items.Where(i => i.IsWhole && i.Kind.Word == question.Kind.Split(' ')[^1] && i.Standing == question.Standing))
        {
            bool isLasting = item.Kind.Word == "alliance";
            Member[] members = item.Clauses.Where(static c => c.Field.Clause == "of")
                .SelectMany(c => c.Values.Select(v => new Member(v.Item!.Name, isLasting ? c.Qualifiers?.Time : null)))
                .ToArray();
            foreach (Member[] chosen in Ways(members, question.Slots).Where(question.Allows))
            {
                FactTruth truth = question.HoldsTogether(Spells(chosen, item));
                if (!truth.Satisfies(question.Sure == "certainly " ? FactAnswer.Certainly : FactAnswer.Possibly))
                    continue;
                IEnumerable<string> holes = chosen.Skip(question.Named.Length).Take(question.Holes).Select(static m => m.Name);
                answers.Add((Key(item.Line, holes, question, Together(Spells(chosen[..(question.Named.Length + question.Holes)], item))), truth == FactTruth.Yes));
            }
        }
        return Told(answers);
    }

    /// <summary>Answers that say the same are one, sure if any of them is.</summary>
    private static List<string> Told(IEnumerable<(string Key, bool IsCertain)> answers)
        => answers.GroupBy(static a => a.Key).Select(static g => $"{g.Key} {g.Any(static a => a.IsCertain)}").Order(StringComparer.Ordinal).ToList();

    private static string Key(int line, IEnumerable<string> values, Asked question, FactTime time)
        => $"{line} {string.Join("+", values)}" + (question.Holes > 0 ? $" {time.StartEarliest} {time.StartLatest} {time.EndEarliest} {time.EndLatest}" : "");

    /// <summary>The times of those chosen; all that have none of their own have that of the fact, which is one.</summary>
    private static FactTime[] Spells(Member[] chosen, BoundItem item)
        => [.. chosen.Distinct().Where(static m => m.Own is not null).Select(static m => m.Own!.Value), .. chosen.Length == 0 || chosen.Any(static m => m.Own is null) ? [item.Time!.Value] : Array.Empty<FactTime>()];

    private static FactTime Together(FactTime[] spells) => spells.Length == 1 ? spells[0] : FactTime.FromCorners(
        spells.Max(static s => s.StartEarliest), spells.Max(static s => s.StartLatest), spells.Min(static s => s.EndEarliest), spells.Min(static s => s.EndLatest),
        FactBoundKind.Closed, spells.All(static s => s.EndKind == FactBoundKind.Open) ? FactBoundKind.Open : FactBoundKind.Closed, FactAspect.Lasting, "");

    private static IEnumerable<Member[]> Ways(Member[] members, int slots)
        => slots == 0 ? [[]] : Ways(members, slots - 1).SelectMany(way => members.Select(member => (Member[])[.. way, member]));

    private sealed record Member(string Name, FactTime? Own);

    private sealed record Asked(string Sure, string Kind, string[] Named, int Holes, int Plain, string Word, FactDate Date)
    {
        public int Slots => Named.Length + Holes + Plain;

        public FactStanding Standing => Kind.StartsWith("no ", StringComparison.Ordinal) ? FactStanding.Denied
            : Kind.StartsWith("planned ", StringComparison.Ordinal) ? FactStanding.Planned
            : FactStanding.Asserted;

        /// <summary>There is a day that all share, surely if each surely begins before every other ends; and it is when the question asks.</summary>
        public FactTruth HoldsTogether(FactTime[] spells)
        {
            if (spells.Length == 1)
                return Holds(spells[0]);
            // Of a spell that contradicts itself nothing is known; of the others it is, and who was not there then did not share a day.
            if (!spells.All(static s => s.IsPossible))
                return Word is "on" or "during" && spells.Any(s => Holds(s) == FactTruth.No) ? FactTruth.No : FactTruth.Unknown;
            // What hedges reach counts, for a day that is shared and for one that is not.
            TimeBox[] reach = [.. spells.Select(static s => s.Reach)];
            var shared = FactTime.FromCorners(
                reach.Max(static s => s.StartEarliest), reach.Max(static s => s.StartLatest), reach.Min(static s => s.EndEarliest), reach.Min(static s => s.EndLatest),
                FactBoundKind.Closed, spells.All(static s => s.EndKind == FactBoundKind.Open) ? FactBoundKind.Open : FactBoundKind.Closed, FactAspect.Lasting, "");
            bool mayShare = reach.All(a => reach.All(b => a.StartEarliest <= b.EndLatest));
            bool share = Enumerable.Range(0, reach.Length).All(i => Enumerable.Range(0, reach.Length).All(j => i == j || reach[i].StartLatest <= reach[j].EndEarliest));
            return !mayShare ? FactTruth.No : (share ? FactTruth.Yes : FactTruth.Maybe).And(Holds(shared));
        }

        public FactTruth Holds(FactTime time) => Word switch
        {
            "on" => time.HeldOn(Date),
            "during" => time.HeldDuring(Date),
            "since" => time.WasSince(Date),
            "until" => time.WasUntil(Date),
            "before" => time.WasBefore(Date),
            "after" => time.WasAfter(Date),
            _ => FactTruth.Yes,
        };

        /// <summary>The named ones are those named, and every hole is somebody else.</summary>
        public bool Allows(Member[] chosen)
        {
            for (int i = 0; i < chosen.Length; i++)
            {
                if (i < Named.Length ? chosen[i].Name != Named[i] : chosen.Take(i).Any(m => m.Name == chosen[i].Name))
                    return false;
            }
            return true;
        }

        public override string ToString()
        {
            IEnumerable<string> holes = ((string[])["?a", "?b"]).Take(Holes).Concat(Enumerable.Repeat("?", Plain));
            string values = string.Join(", ", Named.Concat(holes));
            return Sure + Kind + (values.Length > 0 ? " of " + values : "") + (Word.Length > 0 ? $" {Word} {Date.Text}" : "");
        }
    }
}
