using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Schema;

/// <summary>Gives kinds the lives and the checks that they declare, when all fields are complete.</summary>
internal sealed class CheckSetBuilder
{
    private readonly CheckReader _reader;
    private readonly List<SchemaProblem> _problems;
    private readonly Dictionary<KindSymbol, List<CheckSymbol>> _own = [];

    public CheckSetBuilder(Dictionary<string, KindSymbol> kinds, List<SchemaProblem> problems)
    {
        _reader = new CheckReader(kinds, problems);
        _problems = problems;
    }

    /// <summary>Reads what the definitions say, and hands it down to the kinds below.</summary>
    public void Build(IReadOnlyList<SchemaBuilder.Part> parts, IReadOnlyCollection<KindSymbol> kinds)
    {
        foreach (SchemaBuilder.Part part in parts)
        {
            AddLife(part);
            AddChecks(part);
        }
        // A kind's life is its own, or else that of the nearest base, which comes before it here.
        foreach (KindSymbol kind in kinds.OrderBy(static k => k.Lineage.Count).ThenBy(static k => k.Word, StringComparer.Ordinal))
        {
            if (kind.LifeFields.Count == 0)
                kind.LifeFields = kind.Lineage.FirstOrDefault(static k => k.LifeFields.Count > 0)?.LifeFields ?? [];
            kind.Checks = kind.Lineage.Reverse().SelectMany(k => _own.TryGetValue(k, out List<CheckSymbol>? own) ? own : []).ToArray();
        }
    }

    private void AddLife(SchemaBuilder.Part part)
    {
        if (part.Declaration.Life.Count == 0)
            return;
        if (part.Kind.LifeFields.Count > 0)
        {
            Report(part, 0, FindingRules.InvalidCheck, $"`{part.Kind.Word}` has a `life` already");
            return;
        }
        var fields = new FieldSymbol[2];
        for (int i = 0; i < fields.Length; i++)
        {
            string name = part.Declaration.Life[i];
            if (CheckReader.Find(part.Kind, name) is not { } found)
            {
                _problems.Add(new SchemaProblem(part.File, part.Definition, -1, DefinitionPart.LifeField, i, FindingRules.UnknownFieldInCheck, EquatableArray.Of(part.Kind.Word, name)).Meaning(CheckReader.Nearest(part.Kind, name)));
                return;
            }
            if (found.Field.Type != FieldType.Date || found.Field.IsMany)
            {
                Report(part, i, FindingRules.CheckDoesNotFit, name, "a life begins and ends with fields of one date each");
                return;
            }
            fields[i] = found.Field;
        }
        part.Kind.LifeFields = fields;
    }

    private void AddChecks(SchemaBuilder.Part part)
    {
        for (int i = 0; i < part.Declaration.Checks.Count; i++)
        {
            if (_reader.Read(part, i) is not { } check)
                continue;
            if (!_own.TryGetValue(part.Kind, out List<CheckSymbol>? own))
                _own.Add(part.Kind, own = []);
            own.Add(check);
        }
    }

    private void Report(SchemaBuilder.Part part, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, -1, DefinitionPart.LifeField, index, rule, new(arguments)));
}
