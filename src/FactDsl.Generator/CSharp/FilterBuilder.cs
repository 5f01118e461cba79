using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>Decides the filters of a kind's set: a method for each clause word, and for each verb.</summary>
internal sealed class FilterBuilder
{
    private static readonly string[] OfEverySet =
    [
        "Count", "CountCertain", "Certainly", "Whether", "Any", "On", "During", "Before", "After", "Since", "Latest", "Earliest", "GetEnumerator", "_query",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    private readonly CSharpModel _model;
    private readonly KindModel _kind;
    private readonly List<MethodModel> _filters;
    private readonly NameScope _scope = new(OfEverySet);

    public FilterBuilder(CSharpModel model, KindModel kind)
    {
        _model = model;
        _kind = kind;
        _filters = kind.RecordModel!.Filters;
        _scope.Reserve(kind.Set);
    }

    public void AddFilters()
    {
        foreach (FieldSymbol field in _model.FieldsOf(_kind.Symbol))
        {
            if (field.IsVerbal)
                AddVerbal(field);
            else
                AddPlain(field, Identifier.Pascal(field.Clause), _model.Layout.Clause(_kind.Symbol, field));
        }
        Add(Take("Per"), $"_query.WhereSource({_model.FactBook}.At(source))", "Those that cite this, for themselves or for one of their clauses.", new ParameterModel(Runtime.Item, "source", "What is cited, most often a source."));
    }

    private void AddVerbal(FieldSymbol field)
    {
        string list = _model.EnumType(field);
        AddPlain(field, Identifier.Pascal(field.Name), _model.Layout.Clause(_kind.Symbol, field));
        string word = field.Clause == field.Name ? Identifier.Pascal(field.Name) + "Verb" : Identifier.Pascal(field.Clause);
        var verb = new ParameterModel(list, Identifier.Camel(field.Clause), "The verb.");
        Add(Take(word), $"_query.Where({_model.Layout.VerbWord(_kind.Symbol, field)}, (int){verb.Name})", $"Those that use a verb of <c>{field.Clause}</c>.", verb);
        for (int i = 0; i < field.Verbs.Count; i++)
            AddPlain(field, Identifier.Pascal(field.Verbs[i]), _model.Layout.Verb(_kind.Symbol, field, i), field.Verbs[i]);
    }

    private void AddPlain(FieldSymbol field, string name, int clause, string? verb = null)
    {
        string said = verb ?? field.Clause;
        switch (field.Type)
        {
            case FieldType.Item:
            case FieldType.Any:
                AddItems(field, name, clause, said, verb is null);
                break;
            case FieldType.Word:
                string word = Identifier.Camel(field.Name);
                Add(Take(name), $"_query.Where({clause}, (int){word})", $"Those whose <c>{said}</c> is this word.", new ParameterModel(_model.EnumType(field), word, "The word."));
                break;
            case FieldType.Flag:
                Add(Take(name), $"_query.WhereFlag({clause}, value)", $"Those whose <c>{said}</c> is said to be so, or not so.", new ParameterModel("bool", "value", "Whether it is so.", "true"));
                break;
            case FieldType.Date:
                AddMeasured(field, name, said, "WhereDate", new ParameterModel(Runtime.Date, "date", "A date in which theirs lies."));
                break;
            case FieldType.Number:
                AddMeasured(field, name, said, "WhereNumber", new ParameterModel(Runtime.Number, "number", "A number, or bounds in which theirs lies."));
                break;
            case FieldType.Money:
                AddMeasured(field, name, said, "WhereMoney", new ParameterModel(Runtime.Money, "money", "A sum, or bounds in which theirs lies; of the same currency."));
                break;
            default:
                string asked = field.IsProse ? $"_query.WhereText({_model.Layout.Field(_kind.Symbol, field)}, text)" : $"_query.Where({clause}, text)";
                Add(Take(name), asked, $"Those whose <c>{said}</c> is exactly this.", new ParameterModel("string", "text", "The text, as it is written."));
                break;
        }
    }

    private void AddItems(FieldSymbol field, string name, int clause, string said, bool mayBeExact)
    {
        string type = _model.ValueType(field);
        string word = field.ItemKind?.Word ?? "item";
        string one = Identifier.Camel(word);
        string many = Identifier.Escape(Plural(word));
        string taken = Take(name);
        bool isTransitive = field.IsTransitive && mayBeExact;
        string within = isTransitive ? ", or something that lies in it" : "";

        var parameters = new List<ParameterModel> { new(type, one, $"The {word} named.") };
        string asked = $"{clause}";
        if (isTransitive)
        {
            asked = $"exactly ? {_model.Layout.Exact(_kind.Symbol, field)} : {clause}";
            parameters.Add(new ParameterModel("bool", "exactly", "Whether it must be named itself: what lies in it does not count.", "false"));
        }
        string once = field.IsMany ? "; each further call is one more condition" : "";
        Add(taken, $"_query.Where({asked}, {_model.FactBook}.At({one}))", $"Those whose <c>{said}</c> names this{within}{once}.", [.. parameters]);
        // What the language gives every item is asked for rarely, and the methods of every kind add up.
        if (field.IsMany && field.Owner is not null)
        {
            Add(
                taken,
                $"_query.Where({clause}, {_model.FactBook}.At(first)).Where({clause}, {_model.FactBook}.At(second))",
                $"Those whose <c>{said}</c> names both.",
                new ParameterModel(type, "first", $"The one {word}."),
                new ParameterModel(type, "second", $"The other {word}."));
            Add(taken, $"{_model.FactBook}.All(_query, {clause}, {many})", $"Those whose <c>{said}</c> names all of these.", new ParameterModel(type + "[]", many, $"What must be named.") { IsParams = true });
        }
        Add(Take(name + "Any"), $"_query.WhereAny({clause}, {many})", $"Those whose <c>{said}</c> names any of these.", new ParameterModel(type + "[]", many, $"Of which one must be named.") { IsParams = true });
    }

    private void AddMeasured(FieldSymbol field, string name, string said, string method, ParameterModel value)
        => Add(
            Take(name),
            $"_query.{method}({_model.Layout.Field(_kind.Symbol, field)}, {value.Name}, answer)",
            $"Those whose <c>{said}</c> lies in this.",
            value,
            new ParameterModel(Runtime.Answer, "answer", "How sure it must be.", Runtime.Answer + ".Possibly"));

    private void Add(string name, string expression, string summary, params ParameterModel[] parameters)
        => _filters.Add(new MethodModel(Identifier.Escape(name), parameters, expression, summary));

    private string Take(string name) => _scope.Take(name);

    private static string Plural(string word)
    {
        string name = Identifier.Plural(Identifier.Pascal(word));
        return LetterCase.Lower(name[0]) + name.Substring(1);
    }
}
