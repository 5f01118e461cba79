using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Findings;

namespace FactDsl.Language.Schema;

/// <summary>Resolves the lives that kinds declare, when all fields are complete.</summary>
internal sealed class CheckSetBuilder
{
    private readonly List<SchemaProblem> _problems;

    public CheckSetBuilder(List<SchemaProblem> problems)
    {
        _problems = problems;
    }

    /// <summary>Gives every kind the life that it or a base declares.</summary>
    public void Build(IReadOnlyList<SchemaBuilder.Part> parts, IReadOnlyCollection<KindSymbol> kinds)
    {
        foreach (SchemaBuilder.Part part in parts)
            AddLife(part);
        foreach (KindSymbol kind in kinds.OrderBy(static k => k.Lineage.Count).ThenBy(static k => k.Word, StringComparer.Ordinal))
        {
            if (kind.LifeFields.Count > 0)
                continue;
            foreach (KindSymbol parent in kind.Lineage)
            {
                if (parent.LifeFields.Count == 0)
                    continue;
                kind.LifeFields = parent.LifeFields;
                break;
            }
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
            FieldSymbol? field = part.Kind.FindField(name) ?? part.Kind.FindClause(name, out _);
            if (field is null)
            {
                Report(part, i, FindingRules.UnknownFieldInCheck, part.Kind.Word, name, Suggestion.For(name, part.Kind.Fields.Select(static f => f.Name)));
                return;
            }
            if (field.Type != FieldType.Date || field.IsMany)
            {
                Report(part, i, FindingRules.CheckDoesNotFit, name, "a life begins and ends with fields of one date each");
                return;
            }
            fields[i] = field;
        }
        part.Kind.LifeFields = fields;
    }

    private void Report(SchemaBuilder.Part part, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, -1, DefinitionPart.LifeField, index, rule, new(arguments)));
}
