using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>Makes the fields of kinds: a definition's own, what additions add, and what bases hand down.</summary>
internal sealed class FieldSetBuilder
{
    private readonly Dictionary<string, KindSymbol> _kinds;
    private readonly List<SchemaProblem> _problems;
    private readonly Dictionary<KindSymbol, List<FieldSymbol>> _own = [];
    private readonly HashSet<KindSymbol> _complete = [];

    public FieldSetBuilder(Dictionary<string, KindSymbol> kinds, List<SchemaProblem> problems)
    {
        _kinds = kinds;
        _problems = problems;
    }

    /// <summary>Adds the fields that one definition writes.</summary>
    public void AddOwn(SchemaBuilder.Part part)
    {
        List<FieldSymbol> own = OwnOf(part.Kind);
        for (int i = 0; i < part.Declaration.Fields.Count; i++)
        {
            FieldDeclaration declared = part.Declaration.Fields[i];
            FieldSymbol? existing = FindDeclared(part.Kind, declared.Name);
            if (existing is not null)
            {
                AddTo(existing, part, i, declared);
                continue;
            }
            FieldSymbol? field = Make(part, i, declared);
            if (field is not null)
                own.Add(field);
        }
    }

    private List<FieldSymbol> OwnOf(KindSymbol kind)
    {
        if (!_own.TryGetValue(kind, out List<FieldSymbol>? own))
            _own.Add(kind, own = []);
        return own;
    }

    private FieldSymbol? FindDeclared(KindSymbol kind, string name)
    {
        foreach (FieldSymbol field in OwnOf(kind))
        {
            if (field.Name == name)
                return field;
        }
        foreach (KindSymbol parent in kind.Bases)
        {
            if (FindDeclared(parent, name) is { } inherited)
                return inherited;
        }
        return null;
    }

    private FieldSymbol? Make(SchemaBuilder.Part part, int index, FieldDeclaration declared)
    {
        if (declared.Type is null)
        {
            Report(part, index, DefinitionPart.Field, 0, FindingRules.TypeExpected, declared.Name);
            return null;
        }
        KindSymbol? itemKind = null;
        FieldType? type = FieldTypes.Find(declared.Type);
        if (type is null && _kinds.TryGetValue(declared.Type, out itemKind))
            type = FieldType.Item;
        if (type is null)
        {
            Report(part, index, DefinitionPart.Type, 0, FindingRules.UnknownType, declared.Type, Suggestion.For(declared.Type, _kinds.Keys));
            return null;
        }
        if (!FieldMultiplicity.TryRead(declared.Multiplicity, out int minimum, out int maximum))
        {
            Report(part, index, DefinitionPart.Multiplicity, 0, FindingRules.InvalidMultiplicity, declared.Multiplicity);
            (minimum, maximum) = (0, int.MaxValue);
        }
        if (declared.IsTransitive && type != FieldType.Item)
            Report(part, index, DefinitionPart.Transitive, 0, FindingRules.ModifierDoesNotFit, "transitive", "only items lie in each other");
        return new FieldSymbol(declared.Name, declared.Clause ?? declared.Name, type.Value)
        {
            ItemKind = itemKind,
            Minimum = minimum,
            Maximum = maximum,
            Words = Distinct(declared.Words),
            Verbs = Distinct(declared.Verbs),
            Qualifiers = Distinct(declared.Qualifiers),
            IsTransitive = declared.IsTransitive && type == FieldType.Item,
            Owner = part.Kind,
            Documentation = declared.Documentation,
        };
    }

    private void AddTo(FieldSymbol field, SchemaBuilder.Part part, int index, FieldDeclaration declared)
    {
        bool addsWords = declared.Type == FieldTypes.OneOf && field.Type == FieldType.Word;
        bool addsVerbs = declared.Verbs.Count > 0 && field.IsVerbal;
        bool addsQualifiers = declared.Qualifiers.Count > 0;
        bool isAddition = part.Declaration.IsExtension
            && declared.Clause is null
            && (declared.Type is null || addsWords)
            && (declared.Verbs.Count == 0 || addsVerbs)
            && (addsWords || addsVerbs || addsQualifiers);
        if (!isAddition)
        {
            FindingRule rule = part.Declaration.IsExtension ? FindingRules.AdditionDoesNotFit : FindingRules.DuplicateField;
            string[] arguments = part.Declaration.IsExtension ? [declared.Name, part.Kind.Word] : [part.Kind.Word, declared.Name];
            Report(part, index, DefinitionPart.Field, 0, rule, arguments);
            return;
        }
        field.Words = Distinct(field.Words.Concat(declared.Words));
        field.Verbs = Distinct(field.Verbs.Concat(declared.Verbs));
        field.Qualifiers = Distinct(field.Qualifiers.Concat(declared.Qualifiers));
    }

    /// <summary>Puts a kind's fields together: the language's, its bases', its own.</summary>
    public void Complete(KindSymbol kind)
    {
        if (!_complete.Add(kind))
            return;
        var fields = new List<FieldSymbol>(LanguageFields.OfItems);
        if (kind.IsFact)
            fields.AddRange(LanguageFields.OfFacts);
        foreach (KindSymbol parent in kind.Bases)
        {
            Complete(parent);
            foreach (FieldSymbol field in parent.Fields)
            {
                if (!fields.Contains(field) && !IsTaken(fields, field, out _))
                    fields.Add(field);
            }
        }
        foreach (FieldSymbol field in OwnOf(kind))
        {
            if (!IsTaken(fields, field, out _))
                fields.Add(field);
        }
        kind.Fields = fields;
    }

    private static bool IsTaken(List<FieldSymbol> fields, FieldSymbol field, out FieldSymbol? by)
    {
        foreach (FieldSymbol other in fields)
        {
            if (other.Clause == field.Clause || other.Verbs.Contains(field.Clause) || field.Verbs.Contains(other.Clause)
                || other.Verbs.Any(field.Verbs.Contains))
            {
                by = other;
                return true;
            }
        }
        by = null;
        return false;
    }

    /// <summary>Finds words of a definition that mean something else already; the fields must be complete.</summary>
    public void Check(SchemaBuilder.Part part)
    {
        for (int i = 0; i < part.Declaration.Fields.Count; i++)
        {
            FieldDeclaration declared = part.Declaration.Fields[i];
            FieldSymbol? field = FindDeclared(part.Kind, declared.Name);
            if (field is null)
                continue;
            string clause = declared.Clause ?? declared.Name;
            if (field.Owner == part.Kind && !part.Kind.Fields.Contains(field))
                ReportTaken(part, i, field, declared.Clause is null ? DefinitionPart.Field : DefinitionPart.Clause, clause);
            CheckWords(part, i, field, declared.Words, DefinitionPart.ListedWord);
            CheckVerbs(part, i, declared.Verbs);
            for (int q = 0; q < declared.Qualifiers.Count; q++)
            {
                string name = declared.Qualifiers[q];
                if (part.Kind.FindField(name) is null)
                    Report(part, i, DefinitionPart.Qualifier, q, FindingRules.UnknownQualifierField, part.Kind.Word, name, Suggestion.For(name, part.Kind.Fields.Select(static f => f.Name)));
            }
        }
    }

    private void ReportTaken(SchemaBuilder.Part part, int index, FieldSymbol field, DefinitionPart what, string clause)
    {
        if (LanguageWords.IsClause(clause) || LanguageWords.IsSpecial(clause))
        {
            Report(part, index, what, 0, FindingRules.LanguageWordDefined, clause, "a clause word");
            return;
        }
        IsTaken(part.Kind.Fields.ToList(), field, out FieldSymbol? by);
        Report(part, index, what, 0, FindingRules.DuplicateClauseWord, clause, part.Kind.Word, by?.Name ?? clause);
    }

    private void CheckWords(SchemaBuilder.Part part, int index, FieldSymbol field, EquatableArray<string> words, DefinitionPart what)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (LanguageWords.IsClause(words[i]) || LanguageWords.IsSpecial(words[i]))
                Report(part, index, what, i, FindingRules.LanguageWordDefined, words[i], "a word of a list");
            else if (part.Kind.FindClause(words[i], out _) is not null)
                Report(part, index, what, i, FindingRules.WordIsClause, words[i], part.Kind.Word, field.Name);
        }
    }

    private void CheckVerbs(SchemaBuilder.Part part, int index, EquatableArray<string> verbs)
    {
        for (int i = 0; i < verbs.Count; i++)
        {
            if (LanguageWords.IsClause(verbs[i]) || LanguageWords.IsSpecial(verbs[i]))
                Report(part, index, DefinitionPart.Verb, i, FindingRules.LanguageWordDefined, verbs[i], "a verb");
        }
    }

    private static string[] Distinct(IEnumerable<string> words) => words.Distinct(StringComparer.Ordinal).ToArray();

    private void Report(SchemaBuilder.Part part, int field, DefinitionPart what, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, field, what, index, rule, new(arguments)));
}
