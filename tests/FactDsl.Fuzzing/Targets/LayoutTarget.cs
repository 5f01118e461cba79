using FactDsl.Fuzzing.Making;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.TestData;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Files of facts laid out.</summary>
internal sealed class LayoutTarget : FuzzTarget
{
    private static readonly FormatOptions[] s_options = [FormatOptions.Default, new() { Width = 40, IndentSize = 4 }, new() { Width = 1, IndentSize = 1, LineBreak = "\r\n" }];

    public override string Name => "layout";

    public override string Takes => "the formatter";

    public override string Holds => "laid out again it is the same; the same is found in it; only blanks, line breaks and the `+` between lines change";

    public override IReadOnlyList<string> Words => FactGrammar.Words;

    public override int InTests => 1_500;

    public override (long Once, long PerUnit) Work => (2 << 20, 20_000);

    public override IEnumerable<string> Seeds => [.. base.Seeds, .. Repository.FactsOnPages("findings").Select(static f => f.Text), .. Repository.FactsOnPages().Select(static f => f.Text)];

    public override string Make(Dice dice) => new FactGrammar(dice).File();

    public override ulong Try(string input)
    {
        var before = FileSyntax.Parse(input);
        ulong kind = 0;
        foreach (FormatOptions options in s_options)
        {
            IReadOnlyList<TextEdit> edits = FileFormatter.Format(before, options);
            string laid = TextEdits.Apply(input, edits);
            BrokenPromise.UnlessSame(laid, FileFormatter.Format(laid, options), "idempotent layout");
            BrokenPromise.UnlessSame(Letters(input), Letters(laid), "only blanks change");
            var after = FileSyntax.Parse(laid);
            BrokenPromise.UnlessSame(string.Join(' ', before.Findings.Select(static f => f.Rule.Id)), string.Join(' ', after.Findings.Select(static f => f.Rule.Id)), "same findings after the layout");
            kind = kind * 31 + (ulong)Math.Min(edits.Count, 40);
        }
        foreach (string id in before.Findings.Select(static f => f.Rule.Id).Distinct(StringComparer.Ordinal))
            kind = Compiled.Add(kind, id);
        return kind;
    }

    // A `+` only joins two lines, so that it may come and go.
    private static string Letters(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('+' or '\uFEFF')));
}
