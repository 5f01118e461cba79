extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using generator::FactDsl.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using FactGenerator = generator::FactDsl.Generator.FactGenerator;
using FindingRules = generator::FactDsl.Language.Diagnostics.FindingRules;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Files of a project that is built again and again: the C# compiler's driver runs the generator on every state.</summary>
internal sealed class BuiltFacts
{
    private const string Folder = "/app/";

    private static readonly Options s_options = new();
    private static readonly CSharpCompilation s_compilation = CSharpCompilation.Create("App");

    private EditedFiles _files;
    private ImmutableDictionary<string, TextFile> _texts;
    private GeneratorDriver _driver;

    public BuiltFacts(EditedFiles files)
    {
        _files = files;
        _texts = files.All.ToImmutableDictionary(static f => f.Path, static f => new TextFile(f.Path, f.Text));
        _driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()], _texts.Values, CSharpParseOptions.Default, s_options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.Implementation));
    }

    public ToldFacts Of(EditedFiles files)
    {
        foreach ((string path, string _) in _files.All.Where(f => files.Find(f.Path) is null))
        {
            _driver = _driver.RemoveAdditionalTexts([_texts[path]]);
            _texts = _texts.Remove(path);
        }
        foreach ((string path, string text) in files.All.Where(f => !string.Equals(_files.Find(f.Path), f.Text, StringComparison.Ordinal)))
        {
            var file = new TextFile(path, text);
            _driver = _texts.TryGetValue(path, out TextFile? old) ? _driver.ReplaceAdditionalText(old, file) : _driver.AddAdditionalTexts([file]);
            _texts = _texts.SetItem(path, file);
        }
        _files = files;
        _driver = _driver.RunGenerators(s_compilation);
        GeneratorRunResult result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        if (_texts.IsEmpty)
            return new ToldFacts([], null);
        // The analyzer finds the generator's store in the same way.
        List<SourceFile> sources = [.. _texts.Values.Select(static t => SourceFile.Read(t, s_options, CancellationToken.None))];
        CompiledStore? store = CompiledStores.Find(sources, ProjectOptions.Read(s_options, s_compilation));
        Assert.NotNull(store);
        Assert.Empty(store.Findings);
        Assert.Null(store.Checked?.Failure);
        FileFindings[] errors = [.. Reports.ErrorsOf(store)];
        Assert.Equal(errors.Sum(static f => f.Findings.Count), result.Diagnostics.Length);
        return new ToldFacts(
            // What a name is called in C# is nobody else's concern.
            [.. errors.Concat(Reports.LintsOf(store, [])).SelectMany(static f => f.Findings).Where(static f => f.Rule != FindingRules.NameCollidesWithMember).Select(Told)],
            store.Image is { } image ? [.. image.Pages] : null);
    }

    private static string Told(PlacedFinding finding) => ToldFacts.Line(
        finding.At.Path[Folder.Length..],
        (finding.At.Span.Start, finding.At.Span.Length),
        finding.Rule.Id,
        string.Format(CultureInfo.InvariantCulture, finding.Rule.Message, [.. finding.Arguments]),
        finding.Related.Path.Length == 0 ? null : (finding.Related.Path[Folder.Length..], finding.Related.Span.Start, finding.Related.Span.Length),
        finding.Fixes.Select(static f => (f.Title, f.Edits.Select(static e => (e.Span.Start, e.Span.Length, e.Text)))));

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => Folder + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values s_none = new([]);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.ProjectDir"] = Folder, ["build_property.RootNamespace"] = "App" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_none;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
