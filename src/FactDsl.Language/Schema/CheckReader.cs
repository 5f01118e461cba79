using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>Reads a check as written into what it means for the fields of its kind.</summary>
internal sealed class CheckReader
{
    private readonly Dictionary<string, KindSymbol> _kinds;
    private readonly List<SchemaProblem> _problems;
    private SchemaBuilder.Part _part = null!;
    private int _check;

    public CheckReader(Dictionary<string, KindSymbol> kinds, List<SchemaProblem> problems)
    {
        _kinds = kinds;
        _problems = problems;
    }

    /// <summary>The field, or the values of one verb, that a name or clause word stands for; null where there is none.</summary>
    public static CheckedField? Find(KindSymbol kind, string name)
    {
        if (kind.FindField(name) is { } named)
            return new CheckedField(named, -1);
        return kind.FindClause(name, out int verb) is { } field ? new CheckedField(field, verb) : null;
    }

    /// <summary>The fields that may be meant where one is not there, the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(KindSymbol kind, string name)
        => FactSpelling.Nearest(name, kind.Fields.SelectMany(static f => f.Verbs.Prepend(f.Clause).Prepend(f.Name)).Distinct(StringComparer.Ordinal), Suggestion.Most);

    /// <summary>Reads a check of a definition; null where it makes no sense, which is reported.</summary>
    public CheckSymbol? Read(SchemaBuilder.Part part, int index)
    {
        _part = part;
        _check = index;
        CheckDeclaration check = part.Declaration.Checks[index];
        CheckRequirement? requirement = ReadRequirement(check.Requirement);
        var conditions = new List<CheckCondition>(check.Conditions.Count);
        for (int i = 0; i < check.Conditions.Count; i++)
        {
            if (ReadCondition(check.Conditions[i], i) is { } condition)
                conditions.Add(condition);
        }
        if (requirement is null || conditions.Count < check.Conditions.Count)
            return null;
        if (requirement is AcyclicRequirement && conditions.Count > 0)
            return Fail<CheckSymbol>(0, 0, FindingRules.CheckDoesNotFit, check.Conditions[0].Names[0], "a circle is one whatever its members are like");
        if (!requirement.HasSeverity && check.Severity is { } severity)
        {
            Report(DefinitionPart.CheckSeverity, -1, 0, FindingRules.CheckDoesNotFit, severity, "how serious it is depends on how sure it is, and rules of their own say so");
            return null;
        }
        return new CheckSymbol(part.Kind, requirement, conditions, check.Text, check.Message, check.Severity switch
        {
            "error" => FindingSeverity.Error,
            "information" => FindingSeverity.Information,
            _ => FindingSeverity.Warning,
        });
    }

    private CheckRequirement? ReadRequirement(CheckPartDeclaration part) => part.Form switch
    {
        CheckForm.One => ReadOne(part),
        CheckForm.Against => ReadAgainst(part),
        CheckForm.Order => ReadOrder(part),
        CheckForm.Differ => ReadDiffer(part),
        CheckForm.Acyclic => ReadAcyclic(part),
        _ => ReadTest(part, -1) is { } test ? new FieldRequirement(test) : null,
    };

    private CheckCondition? ReadCondition(CheckPartDeclaration part, int condition)
    {
        if (part.Form != CheckForm.Time)
            return ReadTest(part, condition) is { } test ? new FieldCondition(test) : null;
        if (FactDate.TryParse(part.Amount.AsSpan(), out FactDate date, out FactParseIssue? issue))
            return new DateCondition(part.Names[0], date);
        Report(DefinitionPart.CheckAmount, condition, 0, FindingRules.InvalidDate, part.Amount, issue!.Message);
        return null;
    }

    private FieldTest? ReadTest(CheckPartDeclaration part, int condition)
    {
        if (FieldAt(part, 0, condition) is not { } of)
            return null;
        if (of.Field.Type == FieldType.Order)
            return Fail<FieldTest>(0, condition, FindingRules.CheckDoesNotFit, part.Names[0], "it says what came first, and has no values to look at");
        switch (part.Form)
        {
            case CheckForm.HasNone when of.Field.Type == FieldType.Flag:
                return Fail<FieldTest>(0, condition, FindingRules.CheckDoesNotFit, part.Names[0], $"a flag is off where it says so: write `{part.Names[0]} no`");
            case CheckForm.HasNone:
                return new FieldTest(of, 0, 0, []);
            case CheckForm.Words:
                return ReadWords(part, condition, of);
            case CheckForm.Count:
                if (FieldMultiplicity.TryRead(part.Amount, out int minimum, out int maximum))
                    return new FieldTest(of, minimum, maximum, []);
                Report(DefinitionPart.CheckAmount, condition, 0, FindingRules.InvalidMultiplicity, part.Amount);
                return null;
            default:
                // A flag that is said to be off is not what its bare name asks for.
                return new FieldTest(of, 1, int.MaxValue, of.Field.Type == FieldType.Flag ? [1] : []);
        }
    }

    private FieldTest? ReadWords(CheckPartDeclaration part, int condition, CheckedField of)
    {
        IReadOnlyList<string> known = of.Field.Form switch
        {
            FieldForm.Word => of.Field.Words,
            FieldForm.Flag => ["no", "yes"],
            FieldForm.Order or FieldForm.Item or FieldForm.Text or FieldForm.Measure or FieldForm.Code => [],
        };
        if (known.Count == 0)
            return Fail<FieldTest>(0, condition, FindingRules.CheckDoesNotFit, part.Names[0], "only a field of type `one of` or `flag` has words to choose from");
        var words = new List<int>(part.Names.Count - 1);
        for (int i = 1; i < part.Names.Count; i++)
        {
            int word = IndexOf(known, part.Names[i]);
            if (word < 0)
                return Fail<FieldTest>(i, condition, FindingRules.CheckDoesNotFit, part.Names[i], $"it is none of the words of `{part.Names[0]}`{Suggestion.For(part.Names[i], known)}");
            words.Add(word);
        }
        return new FieldTest(of, 1, int.MaxValue, words);
    }

    private OneRequirement? ReadOne(CheckPartDeclaration part)
    {
        bool isEver = part.Amount.Length > 0;
        // Where no field has the name of the kind, one of its facts or entities is meant.
        bool isOfKind = part.Names[0] == _part.Kind.Word && Find(_part.Kind, part.Names[0]) is null;
        if (isOfKind && !isEver)
            return Fail<OneRequirement>(0, -1, FindingRules.CheckDoesNotFit, part.Names[0], "two at one time may be one that is told twice: write `ever` behind it if there is one whatever the time");
        CheckedField? value = isOfKind ? null : FieldAt(part, 0, -1);
        if ((value is null && !isOfKind) || FieldAt(part, 1, -1) is not { } key)
            return null;
        for (int i = isOfKind ? 1 : 0; i < 2; i++)
        {
            if (!CanBeCompared((i == 0 ? value!.Value : key).Field))
                return Fail<OneRequirement>(i, -1, FindingRules.CheckDoesNotFit, part.Names[i], "only of items, words, codes and addresses is it plain which two are one");
        }
        if (part.Names.Count == 2)
            return new OneRequirement(value, key, null, isEver);
        if (!_kinds.TryGetValue(part.Names[2], out KindSymbol? kind))
            return Fail<OneRequirement>(2, -1, FindingRules.CheckDoesNotFit, part.Names[2], "there is no such kind" + Suggestion.For(part.Names[2], _kinds.Keys));
        return key.Field.TakesItems
            ? new OneRequirement(value, key, kind, isEver)
            : Fail<OneRequirement>(2, -1, FindingRules.CheckDoesNotFit, part.Names[2], $"the values of `{part.Names[1]}` are no items");
    }

    private static bool CanBeCompared(FieldSymbol field)
        => field.Form is FieldForm.Item or FieldForm.Word or FieldForm.Flag or FieldForm.Code;

    private DifferRequirement? ReadDiffer(CheckPartDeclaration part)
    {
        var fields = new List<CheckedField>(part.Names.Count);
        for (int i = 0; i < part.Names.Count; i++)
        {
            string name = part.Names[i];
            if (FieldAt(part, i, -1) is not { } of)
                return null;
            if (of.Field.Type == FieldType.Flag)
                return Fail<DifferRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, $"a flag says yes or no, and no other value: write `check {name} no when …`");
            if (of.Field.Type != FieldType.Text && !CanBeCompared(of.Field))
                return Fail<DifferRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, "only of items, words, texts, codes and addresses is it plain which two are one");
            foreach (CheckedField other in fields)
            {
                if (other.Field == of.Field && (other.Verb == of.Verb || other.Verb < 0 || of.Verb < 0))
                    return Fail<DifferRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, $"`{other.Word}` has its values, and would not differ from itself");
                if (other.Field.Type != FieldType.Any && of.Field.Type != FieldType.Any && (other.Field.Type == FieldType.Item) != (of.Field.Type == FieldType.Item))
                    return Fail<DifferRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, $"no value of it can be one of `{other.Word}`");
            }
            fields.Add(of);
        }
        return new DifferRequirement(fields);
    }

    private AgainstRequirement? ReadAgainst(CheckPartDeclaration part)
    {
        var verbs = new List<int>(part.Names.Count);
        FieldSymbol? field = null;
        for (int i = 0; i < part.Names.Count; i++)
        {
            string name = part.Names[i];
            FieldSymbol? of = _part.Kind.FindClause(name, out int verb);
            if (of is null || verb < 0)
                return Fail<AgainstRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, $"it is no verb of `{_part.Kind.Word}`{Suggestion.For(name, _part.Kind.Fields.SelectMany(static f => f.Verbs))}");
            if (field is not null && of != field)
                return Fail<AgainstRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, $"it is a verb of `{of.Name}`, and `{part.Names[0]}` one of `{field.Name}`");
            if (verbs.Contains(verb))
                return Fail<AgainstRequirement>(i, -1, FindingRules.CheckDoesNotFit, name, "it stands here already");
            field = of;
            verbs.Add(verb);
        }
        return new AgainstRequirement(field!, verbs[0], verbs.Skip(1).ToArray());
    }

    private OrderRequirement? ReadOrder(CheckPartDeclaration part)
    {
        var fields = new FieldSymbol?[part.Names.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            if (part.Names[i] == "on")
                continue;
            if (FieldAt(part, i, -1) is not { } of)
                return null;
            if (of.Field.Type != FieldType.Date || of.Field.IsMany)
                return Fail<OrderRequirement>(i, -1, FindingRules.CheckDoesNotFit, part.Names[i], "only fields of one date each, and `on` for the item's own time, have an order");
            fields[i] = of.Field;
        }
        return new OrderRequirement(fields);
    }

    private AcyclicRequirement? ReadAcyclic(CheckPartDeclaration part)
    {
        if (FieldAt(part, 0, -1) is not { } of)
            return null;
        if (of.Verb >= 0)
            return Fail<AcyclicRequirement>(0, -1, FindingRules.CheckDoesNotFit, part.Names[0], $"it is a verb, and a circle may go by any of them: write `{of.Field.Name}`");
        return of.Field.TakesItems
            ? new AcyclicRequirement(of.Field)
            : Fail<AcyclicRequirement>(0, -1, FindingRules.CheckDoesNotFit, part.Names[0], "only a field that names items can lead back to one");
    }

    private CheckedField? FieldAt(CheckPartDeclaration part, int name, int condition)
    {
        KindSymbol kind = _part.Kind;
        if (Find(kind, part.Names[name]) is { } found)
            return found;
        var problem = new SchemaProblem(_part.File, _part.Definition, _check, DefinitionPart.CheckName, name, FindingRules.UnknownFieldInCheck, EquatableArray.Of(kind.Word, part.Names[name])) { Condition = condition };
        _problems.Add(problem.Meaning(Nearest(kind, part.Names[name])));
        return null;
    }

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return i;
        }
        return -1;
    }

    private T? Fail<T>(int name, int condition, FindingRule rule, params string[] arguments)
        where T : class
    {
        Report(DefinitionPart.CheckName, condition, name, rule, arguments);
        return null;
    }

    private void Report(DefinitionPart what, int condition, int index, FindingRule rule, params string[] arguments)
        => _problems.Add(new SchemaProblem(_part.File, _part.Definition, _check, what, index, rule, new(arguments)) { Condition = condition });
}
