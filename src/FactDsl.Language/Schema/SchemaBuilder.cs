using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>
/// Makes kinds out of definitions: the prelude's first, then those of other assemblies, then those of the files in the order of their
/// paths. What several say of one kind is joined.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly Dictionary<string, KindSymbol> _kinds = new(StringComparer.Ordinal);
    private readonly List<SchemaProblem> _problems = [];
    private readonly List<Finding> _importFindings;
    private readonly ImportedKinds _imported;

    // Which import was the first to say something of a kind.
    private readonly Dictionary<KindSymbol, FactInterface> _saidBy = [];

    // Every definition that makes or changes a kind, in order.
    private List<Part> _parts = [];

    private SchemaBuilder(List<Finding> findings, IReadOnlyList<FactInterface> imports)
    {
        _importFindings = findings;
        _imported = new ImportedKinds(imports);
    }

    /// <summary>Builds the schema of the files given; the prelude is added.</summary>
    /// <param name="files">What the files define.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    public static FactSchema Build(IEnumerable<FileDeclarations> files, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
    {
        var findings = new List<Finding>();
        IReadOnlyList<FactInterface> inOrder = ImportOrder.Of(imports ?? [], findings);
        var builder = new SchemaBuilder(findings, inOrder);
        builder.Declare(Prelude.Declarations);
        foreach (FactInterface import in inOrder)
            builder.Declare(import.Declarations, import);
        foreach (FileDeclarations file in files.OrderBy(static f => f.Path, StringComparer.Ordinal))
            builder.Declare(file);
        builder.ResolveExtensions();
        builder.ResolveBases();
        var fields = new FieldSetBuilder(builder._kinds, builder._problems);
        // A kind comes after its bases, and what is added to a field after the field, whichever file is read first.
        foreach (Part part in builder._parts.Where(static p => !p.Declaration.IsExtension).OrderBy(static p => p.Kind.Lineage.Count))
            fields.AddOwn(part, static _ => true);
        foreach (Part part in builder._parts.Where(static p => p.Declaration.IsExtension))
            fields.AddOwn(part, static f => f.Type is not null);
        foreach (Part part in builder._parts.Where(static p => p.Declaration.IsExtension))
            fields.AddOwn(part, static f => f.Type is null);
        foreach (KindSymbol kind in builder._kinds.Values.OrderBy(static k => k.Lineage.Count))
            fields.Complete(kind);
        foreach (Part part in builder._parts)
            fields.Check(part);
        new CheckSetBuilder(builder._kinds, builder._problems).Build(builder._parts, builder._kinds.Values);
        return new FactSchema(builder._kinds.Values.ToList(), builder._problems, inOrder, builder._importFindings)
        {
            Padding = padding ?? FactPadding.OneUnit,
            Imported = builder._imported,
        };
    }

    private void Declare(FileDeclarations file, FactInterface? import = null)
    {
        for (int i = 0; i < file.Definitions.Count; i++)
        {
            KindDeclaration declaration = file.Definitions[i];
            if (import is not null)
            {
                if (!declaration.IsExtension && !_imported.IsKnown(import, declaration.Word))
                    continue;
                declaration = _imported.Of(import, declaration);
            }
            var part = new Part(file.Path, i, declaration, null!);
            if (declaration.IsExtension)
            {
                _parts.Add(part);
                continue;
            }
            string word = declaration.Word;
            if (LanguageWords.BelongsToLanguage(word))
            {
                Report(part, DefinitionPart.Word, 0, FindingRules.LanguageWordDefined, word, "a kind");
                continue;
            }
            if (_kinds.TryGetValue(word, out KindSymbol? first))
            {
                if (import is not null)
                {
                    if (Join(first, declaration, import))
                        continue;
                    _importFindings.Add(Finding.At(FindingRules.KindsContradict, default, word, _saidBy.TryGetValue(first, out FactInterface? other) ? other.Assembly : "FactDsl", import.Assembly));
                    continue;
                }
                _problems.Add(new SchemaProblem(part.File, part.Definition, -1, DefinitionPart.Word, 0, FindingRules.DuplicateKind, EquatableArray.Of(word, first.File))
                {
                    Other = RelatedDefinition.OfKind(first.File, word, "defined here first"),
                });
                continue;
            }
            var kind = new KindSymbol(word, file.Path)
            {
                IsFact = declaration.Category == "fact",
                Labels = declaration.Labels,
                Documentation = declaration.Documentation,
                IsChanged = file.Path != Prelude.Path,
                Origin = import is null ? null : ImportedKinds.OriginOf(import, word),
            };
            _kinds.Add(word, kind);
            if (import is not null)
                _saidBy.Add(kind, import);
            part = part with { Kind = kind };
            _parts.Add(part);
            ReadModifiers(part);
        }
    }

    /// <summary>Joins what an import says of a kind to what is known of it; false where the two contradict each other.</summary>
    private bool Join(KindSymbol first, KindDeclaration declaration, FactInterface import)
    {
        int place = _parts.FindIndex(p => p.Kind == first && !p.Declaration.IsExtension);
        if (place < 0 || KindUnion.Of(_parts[place].Declaration, declaration, Prelude.Find(first.Word)) is not { } joined)
            return false;
        _parts[place] = _parts[place] with { Declaration = joined };
        first.Labels = joined.Labels;
        // Others have a use for it, so whoever refers to this project may have one.
        first.IsChanged = true;
        if (!_saidBy.ContainsKey(first))
            _saidBy.Add(first, import);
        return true;
    }

    private void ReadModifiers(Part part)
    {
        KindSymbol kind = part.Kind;
        bool hasReading = false;
        EquatableArray<string> modifiers = part.Declaration.Modifiers;
        for (int i = 0; i < modifiers.Count; i++)
        {
            if (modifiers[i] == "abstract")
            {
                kind.IsAbstract = true;
            }
            else if (!kind.IsFact && modifiers[i] == "derived")
            {
                Report(part, DefinitionPart.Modifier, i, FindingRules.ModifierDoesNotFit, modifiers[i], "entities are told, only facts are derived");
            }
            else if (modifiers[i] == "derived")
            {
                kind.IsDerived = true;
            }
            else if (!kind.IsFact)
            {
                Report(part, DefinitionPart.Modifier, i, FindingRules.ModifierDoesNotFit, modifiers[i], "entities have lives, only facts are momentary or lasting");
            }
            else if (hasReading)
            {
                Report(part, DefinitionPart.Modifier, i, FindingRules.ModifierDoesNotFit, modifiers[i], "a kind is momentary or lasting, not both");
            }
            else
            {
                hasReading = true;
                kind.Aspect = modifiers[i] == "momentary" ? FactAspect.Momentary : FactAspect.Lasting;
            }
        }
        if (kind.IsFact && !hasReading && !kind.IsAbstract)
            Report(part, DefinitionPart.Word, 0, FindingRules.ReadingExpected, kind.Word);
    }

    private void ResolveExtensions()
    {
        var resolved = new List<Part>(_parts.Count);
        foreach (Part part in _parts)
        {
            if (part.Kind is not null)
            {
                resolved.Add(part);
            }
            else if (_kinds.TryGetValue(part.Declaration.Word, out KindSymbol? kind))
            {
                kind.IsChanged = true;
                resolved.Add(part with { Kind = kind });
                if (part.Declaration.Labels.Count > 0)
                    kind.Labels = [.. kind.Labels, .. part.Declaration.Labels];
            }
            else
            {
                ReportNear(part, DefinitionPart.Word, 0, FindingRules.UnknownKindExtended, part.Declaration.Word);
            }
        }
        _parts = resolved;
    }

    private void ResolveBases()
    {
        foreach (Part part in _parts)
        {
            EquatableArray<string> words = part.Declaration.Bases;
            if (words.Count == 0)
                continue;
            var bases = new List<KindSymbol>(part.Kind.Bases);
            for (int i = 0; i < words.Count; i++)
            {
                if (!_kinds.TryGetValue(words[i], out KindSymbol? parent))
                {
                    ReportNear(part, DefinitionPart.Base, i, FindingRules.UnknownBase, words[i]);
                }
                else if (parent.CollectLineage().Contains(part.Kind))
                {
                    Report(part, DefinitionPart.Base, i, FindingRules.InheritanceCycle, part.Kind.Word, $"`{parent.Word}` is `{part.Kind.Word}` already");
                }
                else if (parent.IsFact && !part.Kind.IsFact)
                {
                    Report(part, DefinitionPart.Base, i, FindingRules.ModifierDoesNotFit, words[i], "it is a kind of fact, and an entity is none");
                }
                else if (!bases.Contains(parent))
                {
                    bases.Add(parent);
                    parent.HasNarrower = true;
                    // Set at once, so that the next definition sees a circle that this one would close.
                    part.Kind.Bases = bases.ToArray();
                }
            }
        }
    }

    private void Report(Part part, DefinitionPart what, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, -1, what, index, rule, new(arguments)));

    /// <summary>Reports a word for which a kind that there is may be meant.</summary>
    private void ReportNear(Part part, DefinitionPart what, int index, FindingRule rule, string word)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, -1, what, index, rule, EquatableArray.Of(word)).Meaning(FactSpelling.Nearest(word, _kinds.Keys, Suggestion.Most)));

    /// <summary>A definition on its way to the kind it makes or changes.</summary>
    internal sealed record Part(string File, int Definition, KindDeclaration Declaration, KindSymbol Kind);
}
