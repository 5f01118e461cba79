using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>Makes the fields of kinds: a definition's own, what additions add, and what bases hand down.</summary>
internal sealed class FieldSetBuilder
{
    private readonly Dictionary<string, KindSymbol> _kinds;
    private readonly List<SchemaProblem> _problems;
    private readonly Dictionary<KindSymbol, List<FieldSymbol>> _own = [];

    public FieldSetBuilder(Dictionary<string, KindSymbol> kinds, List<SchemaProblem> problems)
    {
        _kinds = kinds;
        _problems = problems;
    }

    /// <summary>Adds the fields that one definition writes, or adds to them; those of its bases must be there already.</summary>
    public void AddOwn(SchemaBuilder.Part part, Func<FieldDeclaration, bool> takes)
    {
        for (int i = 0; i < part.Declaration.Fields.Count; i++)
        {
            FieldDeclaration declared = part.Declaration.Fields[i];
            if (!takes(declared))
                continue;
            FieldSymbol? existing = FindDeclared(part.Kind, declared.Name);
            if (existing is not null)
                AddTo(existing, part, i, declared);
            else
                AddNew(part, i, declared);
        }
    }

    private void AddNew(SchemaBuilder.Part part, int index, FieldDeclaration declared)
    {
        string clause = declared.Clause ?? declared.Name;
        DefinitionPart place = declared.Clause is null ? DefinitionPart.Field : DefinitionPart.Clause;
        if (LanguageWords.BelongsToLanguage(clause))
        {
            Report(part, index, place, 0, FindingRules.LanguageWordDefined, clause, "a clause word");
            return;
        }
        if (part.Declaration.IsExtension && FindBelow(part.Kind, declared.Name, clause) is { } below)
        {
            Report(part, index, place, 0, FindingRules.DuplicateClauseWord, clause, below.Owner!.Word, below.Name);
            return;
        }
        FieldSymbol field = Make(part, index, declared);
        CheckIsNoWord(part, index, place, 0, clause);
        for (int i = 0; i < declared.Verbs.Count; i++)
        {
            if (declared.Verbs[i] == clause)
                Report(part, index, DefinitionPart.Verb, i, FindingRules.DuplicateClauseWord, clause, part.Kind.Word, field.Name);
            CheckIsNoWord(part, index, DefinitionPart.Verb, i, declared.Verbs[i]);
        }
        OwnOf(part.Kind).Add(field);
        CheckWords(part, index, field, declared.Words);
    }

    private List<FieldSymbol> OwnOf(KindSymbol kind)
    {
        if (!_own.TryGetValue(kind, out List<FieldSymbol>? own))
            _own.Add(kind, own = []);
        return own;
    }

    private FieldSymbol? FindDeclared(KindSymbol kind, string name) => FindDeclared(kind, f => f.Name == name);

    /// <summary>The field of a kind or its bases that a clause word or verb belongs to, as far as fields are known by now.</summary>
    private FieldSymbol? FindDeclaredClause(KindSymbol kind, string word) => FindDeclared(kind, f => f.Clause == word || f.Verbs.Contains(word));

    private FieldSymbol? FindDeclared(KindSymbol kind, Func<FieldSymbol, bool> isWanted)
    {
        foreach (KindSymbol of in kind.Lineage)
        {
            foreach (FieldSymbol field in OwnOf(of))
            {
                if (isWanted(field))
                    return field;
            }
        }
        return null;
    }

    /// <summary>A field of that name or clause in a kind that is this one: an addition to a base must not take it away.</summary>
    private FieldSymbol? FindBelow(KindSymbol parent, string name, string clause)
    {
        if (!parent.HasNarrower)
            return null;
        return _kinds.Values
            .Where(kind => kind.Is(parent))
            .SelectMany(OwnOf)
            .FirstOrDefault(field => field.Name == name || field.Clause == clause || field.Verbs.Contains(clause));
    }

    private FieldSymbol Make(SchemaBuilder.Part part, int index, FieldDeclaration declared)
    {
        KindSymbol? itemKind = null;
        FieldType? type = declared.Type is null ? null : FieldTypes.Find(declared.Type);
        if (type is null && declared.Type is not null && _kinds.TryGetValue(declared.Type, out itemKind))
            type = FieldType.Item;
        if (type is null)
        {
            if (declared.Type is null)
                Report(part, index, DefinitionPart.Field, 0, FindingRules.TypeExpected, declared.Name);
            else
                ReportNear(part, index, DefinitionPart.Type, 0, FindingRules.UnknownType, FactSpelling.Nearest(declared.Type, FieldTypes.Words.Concat(_kinds.Keys), Suggestion.Most), declared.Type);
            // The field stays, so that its clause is not unknown wherever it is used.
            return new FieldSymbol(declared.Name, declared.Clause ?? declared.Name, FieldType.Any) { Minimum = 0, Maximum = int.MaxValue, Verbs = Distinct(declared.Verbs), Owner = part.Kind };
        }
        if (!FieldMultiplicity.TryRead(declared.Multiplicity, out int minimum, out int maximum))
        {
            Report(part, index, DefinitionPart.Multiplicity, 0, FindingRules.InvalidMultiplicity, declared.Multiplicity);
            (minimum, maximum) = (0, int.MaxValue);
        }
        bool takesItems = FieldTypes.Of(type.Value).Form == FieldForm.Item;
        if (declared.IsTransitive && type != FieldType.Item)
            Report(part, index, DefinitionPart.Transitive, 0, FindingRules.ModifierDoesNotFit, "transitive", "only items lie in each other");
        if (declared.IsAnytime && !takesItems)
            Report(part, index, DefinitionPart.Anytime, 0, FindingRules.ModifierDoesNotFit, "anytime", "only items have lives");
        if (declared.IsDistributive && !takesItems)
            Report(part, index, DefinitionPart.Distributive, 0, FindingRules.ModifierDoesNotFit, "distributive", "only what is said of items can be said of others");
        if (declared.IsDelegating && !takesItems)
            Report(part, index, DefinitionPart.Delegating, 0, FindingRules.ModifierDoesNotFit, "delegating", "only items act through others");
        if (declared.IsQuoted && type != FieldType.Text)
            Report(part, index, DefinitionPart.Quoted, 0, FindingRules.ModifierDoesNotFit, "quoted", "only texts are quoted");
        if (declared.IsCited && type != FieldType.Text)
            Report(part, index, DefinitionPart.Cited, 0, FindingRules.ModifierDoesNotFit, "cited", "it names the file with a source's text, so it is a `text`");
        return new FieldSymbol(declared.Name, declared.Clause ?? declared.Name, type.Value)
        {
            ItemKind = itemKind,
            Minimum = minimum,
            Maximum = maximum,
            Words = Distinct(declared.Words),
            Verbs = Distinct(declared.Verbs),
            Qualifiers = Distinct(declared.Qualifiers),
            IsTransitive = declared.IsTransitive && type == FieldType.Item,
            IsAnytime = declared.IsAnytime && takesItems,
            IsDistributive = declared.IsDistributive && takesItems,
            IsDelegating = declared.IsDelegating && takesItems,
            IsQuoted = declared.IsQuoted && type == FieldType.Text,
            IsCited = declared.IsCited && type == FieldType.Text,
            Owner = part.Kind,
            Documentation = declared.Documentation,
        };
    }

    private void AddTo(FieldSymbol field, SchemaBuilder.Part part, int index, FieldDeclaration declared)
    {
        bool addsWords = declared.Type == FieldDeclaration.OneOf && field.Type == FieldType.Word;
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
        CheckWords(part, index, field, declared.Words);
        field.Verbs = Distinct(field.Verbs.Concat(NewVerbs(part, index, field, declared.Verbs)));
        field.Qualifiers = Distinct(field.Qualifiers.Concat(declared.Qualifiers));
    }

    /// <summary>The verbs to add, without those that another field has.</summary>
    private List<string> NewVerbs(SchemaBuilder.Part part, int index, FieldSymbol field, EquatableArray<string> verbs)
    {
        var added = new List<string>(verbs.Count);
        for (int i = 0; i < verbs.Count; i++)
        {
            FieldSymbol? other = FindDeclaredClause(part.Kind, verbs[i]);
            if (other is not null && (other != field || field.Clause == verbs[i]))
            {
                Report(part, index, DefinitionPart.Verb, i, FindingRules.DuplicateClauseWord, verbs[i], part.Kind.Word, other.Name);
                continue;
            }
            CheckIsNoWord(part, index, DefinitionPart.Verb, i, verbs[i]);
            added.Add(verbs[i]);
        }
        return added;
    }

    /// <summary>Puts a kind's fields together: the language's, its bases', its own. Its bases must be complete.</summary>
    public void Complete(KindSymbol kind)
    {
        var fields = new List<FieldSymbol>();
        // The clause words and verbs of all of them: a long line of kinds has many.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldSymbol field in kind.IsFact ? LanguageFields.OfItems.Concat(LanguageFields.OfFacts) : LanguageFields.OfItems)
            Add(field);
        foreach (FieldSymbol field in kind.Bases.SelectMany(static k => k.Fields).Concat(OwnOf(kind)))
        {
            if (!taken.Contains(field.Clause) && !field.Verbs.Any(taken.Contains))
                Add(field);
        }
        kind.Fields = fields;

        void Add(FieldSymbol field)
        {
            fields.Add(field);
            taken.Add(field.Clause);
            taken.UnionWith(field.Verbs);
        }
    }

    /// <summary>The clause word or verb of a field that another of the fields has; null where there is none.</summary>
    private static string? FindTaken(IReadOnlyList<FieldSymbol> fields, FieldSymbol field, out FieldSymbol? by)
    {
        foreach (FieldSymbol other in fields)
        {
            by = other;
            if (other.Clause == field.Clause || other.Verbs.Contains(field.Clause))
                return field.Clause;
            foreach (string verb in field.Verbs)
            {
                if (other.Clause == verb || other.Verbs.Contains(verb))
                    return verb;
            }
        }
        by = null;
        return null;
    }

    /// <summary>Finds what can be seen only when all fields are complete.</summary>
    public void Check(SchemaBuilder.Part part)
    {
        for (int i = 0; i < part.Declaration.Fields.Count; i++)
        {
            FieldDeclaration declared = part.Declaration.Fields[i];
            FieldSymbol? field = FindDeclared(part.Kind, declared.Name);
            if (field is null)
                continue;
            if (field.Owner == part.Kind && !part.Kind.Fields.Contains(field) && FindTaken(part.Kind.Fields, field, out FieldSymbol? by) is { } taken)
                Report(part, i, declared.Clause is null ? DefinitionPart.Field : DefinitionPart.Clause, 0, FindingRules.DuplicateClauseWord, taken, part.Kind.Word, by!.Name);
            for (int v = 0; v < declared.Verbs.Count; v++)
            {
                if (LanguageWords.BelongsToLanguage(declared.Verbs[v]))
                    Report(part, i, DefinitionPart.Verb, v, FindingRules.LanguageWordDefined, declared.Verbs[v], "a verb");
            }
            for (int q = 0; q < declared.Qualifiers.Count; q++)
            {
                string name = declared.Qualifiers[q];
                if (part.Kind.FindField(name) is null)
                    ReportNear(part, i, DefinitionPart.Qualifier, q, FindingRules.UnknownQualifierField, FactSpelling.Nearest(name, part.Kind.Fields.Select(static f => f.Name), Suggestion.Most), part.Kind.Word, name);
            }
        }
    }

    /// <summary>
    /// Finds listed words that are clause words of the kind, as <see cref="CheckIsNoWord"/> finds clause words that are listed.
    /// Of the two, the one that comes later is wrong.
    /// </summary>
    private void CheckWords(SchemaBuilder.Part part, int index, FieldSymbol field, EquatableArray<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (LanguageWords.BelongsToLanguage(words[i]))
                Report(part, index, DefinitionPart.ListedWord, i, FindingRules.LanguageWordDefined, words[i], "a word of a list");
            else if (FindDeclaredClause(part.Kind, words[i]) is not null)
                Report(part, index, DefinitionPart.ListedWord, i, FindingRules.WordIsClause, words[i], part.Kind.Word, field.Name);
        }
    }

    private void CheckIsNoWord(SchemaBuilder.Part part, int index, DefinitionPart place, int at, string clause)
    {
        if (FindDeclared(part.Kind, f => f.Words.Contains(clause)) is { } listing)
            Report(part, index, place, at, FindingRules.WordIsClause, clause, part.Kind.Word, listing.Name);
    }

    private static string[] Distinct(IEnumerable<string> words) => words.Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>Reports a word for which one of others may be meant, the nearest first.</summary>
    private void ReportNear(SchemaBuilder.Part part, int field, DefinitionPart what, int index, FindingRule rule, IReadOnlyList<string> nearest, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, field, what, index, rule, new(arguments)).Meaning(nearest));

    private void Report(SchemaBuilder.Part part, int field, DefinitionPart what, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(part.File, part.Definition, field, what, index, rule, new(arguments)));
}
