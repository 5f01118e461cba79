using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>Decides the filters of a kind's set: a method for each clause word, and for each verb.</summary>
internal sealed class FilterBuilder
{
    private static readonly string[] s_ofEverySet =
    [
        "Count", "CountCertain", "Certainly", "Whether", "Any", "On", "During", "Before", "After", "Since", "Until", "Between", "Latest", "Earliest", "Padded", "GetEnumerator", "_query",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    private readonly CSharpModel _model;
    private readonly KindModel _kind;
    private readonly List<MethodModel> _filters;
    private readonly NameScope _scope = new(s_ofEverySet);

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
        switch (field.Form)
        {
            case FieldForm.Item:
                AddItems(field, name, clause, said, verb);
                break;
            case FieldForm.Word:
                string word = Identifier.Camel(field.Name);
                Add(Take(name), $"_query.Where({clause}, (int){word})", $"Those whose <c>{said}</c> is this word.", new ParameterModel(_model.EnumType(field), word, "The word."));
                break;
            case FieldForm.Flag:
                Add(Take(name), $"_query.WhereFlag({clause}, value)", $"Those whose <c>{said}</c> is said to be so, or not so.", new ParameterModel("bool", "value", "Whether it is so.", "true"));
                break;
            case FieldForm.Measure:
                AddMeasured(field, name, said, FieldTypeModel.Of(field.Type));
                break;
            case FieldForm.Text or FieldForm.Code or FieldForm.Order:
                string within = Within(field);
                string asked = !field.IsProse ? $"_query.Where({clause}, text)"
                    : within.Length == 0 ? $"_query.WhereText({_model.Layout.Field(_kind.Symbol, field)}, text)"
                    : $"_query.WhereTextWithin({_model.Layout.Field(_kind.Symbol, field)}, text{within})";
                Add(Take(name), asked, $"Those whose <c>{said}</c> is exactly this.", new ParameterModel("string", "text", "The text, as it is written."));
                break;
        }
    }

    private void AddItems(FieldSymbol field, string name, int clause, string said, string? verb)
    {
        string type = _model.ValueType(field);
        string word = field.ItemKind?.Word ?? "item";
        string one = Identifier.Camel(word);
        string many = Identifier.Escape(Plural(word));
        string taken = Take(name);
        bool isTransitive = field.IsTransitive && verb is null;
        string within = isTransitive ? ", or something that lies in it" : "";

        var parameters = new List<ParameterModel> { new(type, one, $"The {word} named.") };
        string asked = $"{clause}";
        if (isTransitive)
        {
            asked = $"exactly ? {_model.Layout.Exact(_kind.Symbol, field)} : {clause}";
            parameters.Add(new ParameterModel("bool", "exactly", "Whether it must be named itself: what lies in it does not count.", "false"));
        }
        string found = $"_query.Where({asked}, {_model.FactBook}.At({one}))";
        if (!isTransitive)
            found = AddQualifiers(field, clause, verb, one, parameters) ?? found;
        string once = field.IsMany ? "; each further call is one more condition" : "";
        Add(taken, found, $"Those whose <c>{said}</c> names this{within}{once}.", [.. parameters]);
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

    /// <summary>
    /// Adds a parameter for each field that may be said of the item named, and gives what asks for the pair; null where there is none.
    /// One that takes an item stands behind one that does not: two items in a row are two that are named.
    /// </summary>
    private string? AddQualifiers(FieldSymbol field, int clause, string? verb, string one, List<ParameterModel> parameters)
    {
        var qualifiers = _model.FieldsOf(_kind.Symbol).Where(f => field.Qualifiers.Contains(f.Name)).ToList();
        if (qualifiers.Count == 0)
            return null;
        var names = new NameScope(parameters.Select(static p => CSharpModel.Bare(p.Name)).Append("answer").ToArray());
        var items = new List<ParameterModel>();
        var said = new List<string>();
        foreach (FieldSymbol qualifier in qualifiers)
        {
            string name = Identifier.Escape(names.Take(CSharpModel.Bare(Identifier.Camel(qualifier.Clause))));
            bool isItem = qualifier.TakesItems;
            string type = qualifier.Form is FieldForm.Text or FieldForm.Code ? "string" : _model.ValueType(qualifier);
            (isItem ? items : parameters).Add(new ParameterModel(type + "?", name, $"What <c>{qualifier.Clause}</c> must say of it; null for anything.", "null"));
            string value = qualifier.Form == FieldForm.Word ? $"(int?){name}" : name;
            said.Add($"global::FactDsl.FactSaid.{FieldTypeModel.Of(qualifier.Type).Condition}({_model.Layout.Field(_kind.Symbol, qualifier)}, {value})");
        }
        parameters.Add(new ParameterModel(Runtime.Answer, "answer", "How sure it must be that this is said of it.", Runtime.Answer + ".Possibly"));
        parameters.AddRange(items);
        int number = verb is null ? -1 : field.Verbs.ToList().IndexOf(verb);
        return $"_query.WhereSaid({(field.IsTransitive ? _model.Layout.Exact(_kind.Symbol, field) : clause)}, {_model.Layout.Field(_kind.Symbol, field)}, {number}, {_model.FactBook}.At({one}), answer, {string.Join(", ", said)})";
    }

    /// <summary>The fields whose values a field may be said of, as a further argument; empty where there are none.</summary>
    private string Within(FieldSymbol field)
    {
        var hosts = new List<string>();
        foreach (FieldSymbol host in _model.FieldsOf(_kind.Symbol))
        {
            if (host.Qualifiers.Contains(field.Name))
                hosts.Add(_model.Layout.Field(_kind.Symbol, host).ToString(CultureInfo.InvariantCulture));
        }
        return hosts.Count == 0 ? "" : $", new int[] {{ {string.Join(", ", hosts)} }}";
    }

    private void AddMeasured(FieldSymbol field, string name, string said, FieldTypeModel type)
        => Add(
            Take(name),
            $"_query.{type.Filter!.Method}{(Within(field).Length > 0 ? "Within" : "")}({_model.Layout.Field(_kind.Symbol, field)}, {type.Filter.Parameter}, answer{Within(field)})",
            $"Those whose <c>{said}</c> lies in this.",
            new ParameterModel(type.Value, type.Filter.Parameter, type.Filter.Summary),
            new ParameterModel(Runtime.Answer, "answer", "How sure it must be.", Runtime.Answer + ".Possibly"));

    private void Add(string name, string expression, string summary, params ParameterModel[] parameters)
        => _filters.Add(new MethodModel(Identifier.Escape(name), parameters, expression, summary));

    /// <summary>The name of a clause's filter: <c>With</c> stands before what every set has, as in <c>WithCount</c>.</summary>
    private string Take(string name) => _scope.Take(Array.IndexOf(s_ofEverySet, name) < 0 ? name : "With" + name);

    private static string Plural(string word)
    {
        string name = Identifier.Plural(Identifier.Pascal(word));
        return LetterCase.Lower(name[0]) + name.Substring(1);
    }
}
