using FactDsl.CommandLine.Asking;
using FactDsl.Exporting;
using FactDsl.Fuzzing.Making;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Questions at a terminal.</summary>
internal sealed class QuestionTarget : FuzzTarget
{
    private static readonly Lazy<OpenedFacts> s_facts = new(static () => OpenedFacts.Of([new FactFileText("a.facts", SoundFacts.Text)]));

    public override string Name => "questions";

    public override string Takes => "questions, asked of a small fact base";

    public override string Holds => "an answer or a finding at its words; whoever asks for what is certain gets no more answers";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. FactGrammar.Words.Where(static w => w[0] != '\n').Select(static w => w.Trim() + " "), "meeting ", "alliance ", "stance ", "fact ", "PersonA", "PersonB", "CountryA", "GroupA", "PlaceA", "?", "?x", "?x ?x", "\"Xi Jinping\"", "\"Chine\"", "certainly ", "possibly ",
        "superseded ", "no ", "planned ", "before 1992", "after 1990-06", "on 1991", "during 1989/..", "in PlaceA", "per ?s", "via ?v", "format ?f", "?m of ?a, ?b",
    ];

    public override int Longest => 400;

    public override int InTests => 4_000;

    public override (long Once, long PerUnit) Work => (16 << 20, 200_000);

    public override string Make(Dice dice)
        => dice.Of<string>(["", "certainly ", "no ", "planned ", "superseded "]) + dice.Of<string>(["meeting", "alliance", "stance", "agreement", "fact", "meeting ?m"]) + dice.Of<string>([" of ", " of ?a, ", " opposes ", " in ", " "])
            + dice.Of<string>(["?x", "PersonA", "CountryA, ?x", "GroupA", "?", "\"Xi Jinping\", ?x"]) + dice.Of<string>(["", " on ", " during ", " since ", " before "]) + MadeDates.Vague(dice, 1988, 1995);

    public override ulong Try(string input)
    {
        var asked = AskedQuestion.Of(s_facts.Value, input);
        ulong kind = 3;
        foreach (Finding finding in asked.Findings)
        {
            BrokenPromise.Unless(finding.Rule.Id != FindingRules.InternalError.Id, "no exception: " + finding.Message);
            BrokenPromise.Unless(finding.Span.Start >= 0 && finding.Span.End <= Math.Max(input.Length, input.Trim().Length), $"spans inside: {finding.Rule.Id} at {finding.Span.Start}-{finding.Span.End} of {input.Length}");
            kind = Compiled.Add(kind, finding.Rule.Id);
        }
        if (!asked.IsWhole)
            return kind;
        QuestionAnswers answers = Questions.Ask(s_facts.Value.Facts, s_facts.Value.Layout, asked.Pattern!);
        var found = FoundAnswers.Of(answers, asked.Pattern!);
        if (AskedQuestion.Of(s_facts.Value, "certainly " + input) is { IsWhole: true, IsNamed: false } certain && !found.MayGoOn)
        {
            int sure = FoundAnswers.Of(Questions.Ask(s_facts.Value.Facts, s_facts.Value.Layout, certain.Pattern!), certain.Pattern!).All.Count;
            BrokenPromise.Unless(sure <= found.All.Count, $"certain is fewer: {sure} and {found.All.Count}");
        }
        return Compiled.Add(kind, found.Told);
    }
}
