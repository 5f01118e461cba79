using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Tests.Storage;

namespace FactDsl.Language.Tests.Asking;

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
        (sure, kind, named, holes, plain, word, date) => new Asked(sure, kind, [.. named.Select(static c => $"C{c}")], holes, plain, word, date));

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
        => facts.Ask(question.ToString()).Answers
            .Select(static a => $"{a.Fact.Location.Line} {string.Join("+", a.Values)} {a.IsCertain}")
            .Order(StringComparer.Ordinal).ToList();

    private static List<string> Read(AskedFacts facts, Asked question)
    {
        var answers = new Dictionary<string, bool>();
        foreach (BoundItem item in facts.Files.Single().Items.Where(i => i.IsWhole && i.Kind.Word == question.Kind.Split(' ')[^1] && i.Standing == question.Standing))
        {
            bool isLasting = item.Kind.Word == "alliance";
            Member[] members = item.Clauses.Where(static c => c.Field.Clause == "of")
                .SelectMany(c => c.Values.Select(v => new Member(v.Item!.Name, question.Holds(isLasting ? c.Qualifiers?.Time ?? item.Time!.Value : item.Time!.Value))))
                .ToArray();
            FactTruth whole = !isLasting || question.Slots == 0 ? question.Holds(item.Time!.Value) : FactTruth.Yes;
            foreach (Member[] chosen in Ways(members, question.Slots).Where(question.Allows))
            {
                FactTruth truth = chosen.Aggregate(whole, static (all, member) => all.And(member.Truth));
                if (!truth.Satisfies(question.Sure == "certainly " ? FactAnswer.Certainly : FactAnswer.Possibly))
                    continue;
                string key = $"{item.Line} {string.Join("+", chosen.Skip(question.Named.Length).Take(question.Holes).Select(static m => m.Name))}";
                answers[key] = (answers.TryGetValue(key, out bool isCertain) && isCertain) || truth == FactTruth.Yes;
            }
        }
        return answers.Select(static a => $"{a.Key} {a.Value}").Order(StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<Member[]> Ways(Member[] members, int slots)
        => slots == 0 ? [[]] : Ways(members, slots - 1).SelectMany(way => members.Select(member => (Member[])[.. way, member]));

    private sealed record Member(string Name, FactTruth Truth);

    private sealed record Asked(string Sure, string Kind, string[] Named, int Holes, int Plain, string Word, FactDate Date)
    {
        public int Slots => Named.Length + Holes + Plain;

        public FactStanding Standing => Kind.StartsWith("no ", StringComparison.Ordinal) ? FactStanding.Denied
            : Kind.StartsWith("planned ", StringComparison.Ordinal) ? FactStanding.Planned
            : FactStanding.Asserted;

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
