using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.Language.Suppression;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>
/// The page of a rule. An author writes what the finding means, a wrong text with the place marked by <c>⟦…⟧</c>, and the
/// right one; title, message and the last section follow from the catalogue. Run the tests with the environment variable
/// <c>FINDING_PAGES=write</c> to write those parts and the table anew.
/// </summary>
public sealed record FindingPage(FindingRule Rule, string Text)
{
    /// <summary>Rules that no text alone can produce, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutText = new Dictionary<string, string>
    {
        ["FACT0001"] = "a bug of the compiler cannot be written down",
        ["FACT0003"] = "a bug of the compiler cannot be written down",
        ["FACT2226"] = "a page is text, and this is about bytes that are none; tests read such files",
        ["FACT3106"] = "the count has a finding of its own beside it; the tests of derived facts have both",
        ["FACT3107"] = "the count has a finding of its own beside it; the tests of derived facts have both",
        ["FACT3105"] = "it takes a million derived facts; a test of rules lowers the limit",
        ["FACT0002"] = "it is about the project file; the generator's tests compile such a project",
        ["FACT0004"] = "it takes millions of characters; the generator's tests compile so many",
        ["FACT0005"] = "it is about the project file; the generator's tests compile such a project",
        ["FACT0006"] = "it is about the project file; the generator's tests compile such a project",
        ["FACT0013"] = "it is about the project file; the generator's tests compile such a project",
        ["FACT0014"] = "it is about the project file; the package's tests build such a project",
        ["FACT0015"] = "it is about the project file; the package's tests build such a project",
        ["FACT0016"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0017"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0012"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0007"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0008"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0009"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0010"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT0011"] = "it is about the project file; the generator's tests compile such a project",
        ["FACT2116"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT2115"] = "it takes two assemblies; the generator's tests compile them",
        ["FACT2111"] = "only the generator knows the members of a record; its tests have such names",
    };

    public static readonly bool IsWriting = Environment.GetEnvironmentVariable("FINDING_PAGES") == "write";

    private const char Open = '⟦';
    private const char Close = '⟧';

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "docs", "findings");

    /// <summary>What all texts on the pages may name.</summary>
    public static readonly FixtureFile Cast = new("cast.facts", File.ReadAllText(Path.Combine(Folder, "cast.facts")));

    /// <summary>The texts of sources that lie beside the pages.</summary>
    public static readonly SourceDocuments Documents = SourceDocuments.Of(Directory.GetFiles(Folder, "*" + SourceDocuments.Extension)
        .Select(static path => new SourceDocument(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>The pages of the rules that a text can produce.</summary>
    public static IEnumerable<FindingPage> WithTexts => FindingRules.All.Where(static r => !WithoutText.ContainsKey(r.Id)).Select(Of);

    public string About => Between(Text, "\n\n", "\n\n## Wrong").Split("\n\n", 2) is [var first, var rest] && IsHeading(first) ? rest : Between(Text, "\n\n", "\n\n## Wrong");

    /// <summary>The wrong text with its mark.</summary>
    public string Marked => Snippet("## Wrong");

    public string Wrong => Marked.Replace(Open.ToString(), "", StringComparison.Ordinal).Replace(Close.ToString(), "", StringComparison.Ordinal);

    public string Right => Snippet("## Right");

    /// <summary>The marked characters of <see cref="Wrong"/>.</summary>
    public TextSpan Span => TextSpan.Between(Marked.IndexOf(Open), Marked.IndexOf(Close) - 1);

    public static FindingPage Of(FindingRule rule) => new(rule, File.ReadAllText(PathOf(rule)));

    public static string PathOf(FindingRule rule) => Path.Combine(Folder, rule.Id + ".md");

    /// <summary>
    /// What a text on a page of who says so gives: the sources of facts are checked there only, so that the texts of other
    /// pages need name none.
    /// </summary>
    private static IReadOnlyList<Finding> FindWithSources(string text)
    {
        var model = FactBaseModel.Compile(new FixtureFile("page.facts", text), Cast);
        CompiledFile page = model.File("page.facts");
        FileProvenanceFindings checks = ProvenanceChecks.Run(model.Files.Select(static f => f.Bound).ToArray(), Documents).Files[0];
        return Acceptances.Apply(page.Bound, [.. page.Findings, .. checks.Findings], checks.Acceptable);
    }

    /// <summary>What a text on the page gives, together with the cast; on a page about rules nobody tells facts for them.</summary>
    public IReadOnlyList<Finding> FindIn(string text)
        => Rule.Category == FindingCategory.Provenance ? FindWithSources(text)
            : Rule.Category == FindingCategory.Consistency || Rule == FindingRules.UnusedName ? [.. Find(text, Rule == FindingRules.RuleDerivesNothing), .. FindAgainstEachOther(text)]
            : [.. Find(text).Where(f => f.Rule != FindingRules.RuleDerivesNothing || f.Rule == Rule)];

    /// <summary>
    /// What a text on a page of facts against facts gives: they are compared there only, so that the texts of other pages
    /// need not be the truth. Most names are used by nothing, and only one page is about that.
    /// </summary>
    private IEnumerable<Finding> FindAgainstEachOther(string text)
    {
        var model = FactBaseModel.Compile(new FixtureFile("page.facts", text), Cast);
        return model.Contradictions()
            .Where(f => f.Path == "page.facts" && (f.Finding.Rule == FindingRules.UnusedName) == (Rule == FindingRules.UnusedName))
            .Select(static f => f.Finding);
    }

    /// <summary>What a text on a page gives, together with the cast.</summary>
    public static IReadOnlyList<Finding> Find(string text) => Find(text, isOfRules: false);

    private static IReadOnlyList<Finding> Find(string text, bool isOfRules)
    {
        var model = FactBaseModel.Compile(new FixtureFile("page.facts", text), Cast);
        CompiledFile page = model.File("page.facts");
        Finding[] findings = page.Findings.ToArray();
        // As while building: what the facts hold is asked once they have no errors.
        if (findings.Any(static f => f.Rule.Severity == FindingSeverity.Error))
            return findings;
        BoundFile[] files = model.Files.Select(static f => f.Bound).ToArray();
        // Pages need no facts from which their rules derive something.
        StoreImage image = NamedQuestions.Answer(StoreBuilder.Build(model.Schema, files), files);
        return [.. findings, .. RuleChecks.Check(model.Schema, files).Select(static f => f.Finding), .. Expectations.Check(image, [page.Bound]).Concat(NamedQuestions.Check(image, [page.Bound])).Concat(DerivedChecks.Check(image, [page.Bound]).Where(f => isOfRules || f.Finding.Rule != FindingRules.RuleDerivesNothing)).Select(static f => f.Finding)];
    }

    /// <summary>The page as it should be: the author's parts, and the catalogue's.</summary>
    public string Expected()
    {
        if (WithoutText.ContainsKey(Rule.Id))
            return Heading() + Text[(Text.IndexOf("\n\n", Text.IndexOf("\n\n", StringComparison.Ordinal) + 2, StringComparison.Ordinal) + 2)..];
        string message = string.Join("\n", FindIn(Wrong).Select(static f => "> " + f.Message));
        return Heading() + About + "\n\n## Wrong\n\n```facts\n" + Marked + "\n```\n\n" + message + "\n\n## Right\n\n```facts\n" + Right + "\n```\n\n" + Configuration();
    }

    /// <summary>The table of all findings.</summary>
    public static string Table()
    {
        StringBuilder table = new StringBuilder()
            .Append("# Findings\n\n")
            .Append("Everything that the compiler finds, a page for each: what it means, a wrong text with the place marked by `⟦…⟧`, and the right one. ")
            .Append("The people and places that the texts name are defined in [cast.facts](cast.facts). [Configuring](../configuring.md) tells how to change severities, hide and accept.\n\n")
            .Append("| id | severity | category | finding |\n| --- | --- | --- | --- |\n");
        foreach (FindingRule rule in FindingRules.All)
            table.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ").Append(Lower(rule.Severity)).Append(" | ").Append(Lower(rule.Category)).Append(" | ").Append(rule.Title).Append(" |\n");
        return table.ToString();
    }

    private string Heading() => $"# {Rule.Id}: {Rule.Title}\n\n*{Rule.Severity} · {Rule.Category}*\n\n";

    private static bool IsHeading(string paragraph) => paragraph.StartsWith('*') && paragraph.EndsWith('*');

    private string Configuration()
    {
        string id = Rule.Id;
        bool isError = Rule.Severity == FindingSeverity.Error;
        return "## Configure\n\n```ini\n# .globalconfig beside the project file\ndotnet_diagnostic." + id + ".severity = " + (Rule.Severity == FindingSeverity.Warning ? "suggestion" : "warning") + "\n```\n\n"
            + (isError
                ? "An error stops the build. As a warning it does not" + (Rule.Category < FindingCategory.Consistency ? ", and what it is about is left out of the facts. " : ". ")
                : Rule.Severity == FindingSeverity.Information ? "Editors show it, and `dotnet build` does as soon as it is a warning. "
                : "`<WarningsAsErrors>$(WarningsAsErrors);" + id + "</WarningsAsErrors>` in the project file makes it stop the build. ")
            + "`<NoWarn>$(NoWarn);" + id + "</NoWarn>` hides it. Severities in `.editorconfig` do not reach `.facts` files. "
            + (Rule.IsAcceptable ? $"`accept {id} because \"…\"` on the item, or at the margin for the whole file, keeps it. " : "")
            + "[More on configuring](../configuring.md).\n";
    }

    private string Snippet(string heading)
    {
        int at = Text.IndexOf(heading, StringComparison.Ordinal);
        return Between(Text[at..], "```facts\n", "\n```");
    }

    private static string Between(string text, string before, string after)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static string Lower<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
