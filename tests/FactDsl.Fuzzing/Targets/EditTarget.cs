using FactDsl.Editing.Workspaces;
using FactDsl.Fuzzing.Making;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Edits in an editor: each checks again only what it can concern.</summary>
internal sealed class EditTarget : FuzzTarget
{
    public override string Name => "edits";

    public override string Takes => "scripts of six edits in an editor, over one to four files with questions and expectations";

    public override string Holds => "after each edit the findings are those of a fresh start";

    public override IReadOnlyList<string> Words => [.. FactGrammar.Words, "\n//- \n"];

    public override int Longest => 1_500;

    public override int InTests => 50;

    public override (long Once, long PerUnit) Work => (1L << 30, 1_000_000);

    public override IEnumerable<string> Seeds => [.. base.Seeds, .. Repository.FactsOnPages("findings").Select(static f => f.Text)];

    public override string Make(Dice dice)
    {
        var grammar = new FactGrammar(dice);
        return grammar.File() + "\n//- \n" + grammar.File();
    }

    public override ulong Try(string input)
    {
        FactFileText[] files = Compiled.Files(input);
        var there = new MemoryFiles();
        foreach (FactFileText file in files)
            there["/facts/" + file.Path] = file.Text;
        var workspace = new FactWorkspace(there);
        workspace.AddFolder("/facts");
        // The same input is always edited in the same way.
        var dice = new Dice(Compiled.Add(7, input));
        var mutator = new Mutator(dice, Words);
        ulong kind = 0;
        for (int edit = 0; edit < 6; edit++)
        {
            int at = dice.Below(files.Length);
            files[at] = files[at] with { Text = mutator.Change(files[at].Text, files[dice.Below(files.Length)].Text, Longest) };
            workspace.Open("/facts/" + files[at].Path, files[at].Text);
            FactSnapshot facts = workspace.Bases.Single();
            FactFindings settled = facts.Settle();
            BrokenPromise.Unless(settled.Failure is null, "no exception: " + settled.Failure?.Message);
            var fresh = FactCompilation.Of(files, Language.Provenance.SourceDocuments.None);
            foreach (CompiledFactFile file in fresh.Files)
            {
                IReadOnlyList<Finding> found = settled.In(file.Source.Path);
                BrokenPromise.UnlessSameLines([.. file.Findings.Select(Compiled.Told)], [.. found.Select(Compiled.Told)], "an edit finds what a fresh start does");
            }
            kind ^= Compiled.Kind(fresh);
        }
        return kind;
    }
}
