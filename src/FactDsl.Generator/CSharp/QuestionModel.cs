using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>A named question in C#: a type whose values are its answers, with a property for each hole.</summary>
internal sealed class QuestionModel
{
    private readonly CSharpModel _model;
    private readonly NameScope _members;
    private readonly List<(string Hole, List<string> Types, FieldSymbol? Field)> _holes = [];

    private QuestionModel(CSharpModel model, BoundQuestion question, string name)
    {
        _model = model;
        Question = question;
        Name = name;
        _members = new NameScope("Ask", "AskIn", "Time", "IsCertain", "Doubts", "Because", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "_row", QuestionWriter.Row, name);
    }

    /// <summary>The question.</summary>
    public BoundQuestion Question { get; }

    /// <summary>The name of its type.</summary>
    public string Name { get; }

    /// <summary>What an answer has: the fact, and what each hole stands for.</summary>
    public List<PropertyModel> Properties { get; } = [];

    /// <summary>How many holes it has.</summary>
    public int Holes => _holes.Count;

    /// <summary>Decides how the questions of a file look in C#. Those with findings of their own have no C#.</summary>
    public static List<QuestionModel> AllOf(CSharpModel model, ItemNames names, BoundFile file)
    {
        var all = new List<QuestionModel>();
        foreach (BoundQuestion question in file.Questions)
        {
            if (question.IsWhole && Of(model, question, names.TypeOfQuestion(question.Name)) is { } made)
                all.Add(made);
        }
        return all;
    }

    private static QuestionModel? Of(CSharpModel model, BoundQuestion question, string name)
    {
        if (model.Find(question.Pattern.Kind) is not { } kind)
            return null;
        var made = new QuestionModel(model, question, name);
        made.AddHoles(kind);
        if (question.Pattern.ItemHole is not { Length: > 0 })
        {
            string fact = made._members.Take(CSharpModel.Bare(kind.Record));
            // Another way to meet the first line may be met by facts of another kind.
            bool isOfKind = question.Pattern.Alternatives.All(a => a.Kind.Is(question.Pattern.Kind));
            string type = isOfKind ? kind.ValueType : Runtime.Item;
            made.Properties.Add(new PropertyModel(type, Identifier.Escape(fact), $"_row.FactAs<{type}>()", isOfKind ? $"The <c>{kind.Symbol.Word}</c> that gives the answer." : "The fact that gives the answer."));
        }
        for (int hole = 0; hole < made._holes.Count; hole++)
            made.Properties.Add(made.PropertyOf(hole));
        return made;
    }

    /// <summary>In the order in which the answers have them.</summary>
    private void AddHoles(KindModel kind)
    {
        foreach (QuestionHole hole in QuestionHole.Of(Question.Pattern))
        {
            var types = new List<string>();
            FieldSymbol? field = null;
            foreach (HolePlace place in hole.Places)
            {
                field ??= place.Field;
                if (TypeOf(place, kind) is var type && !types.Contains(type))
                    types.Add(type);
            }
            _holes.Add((hole.Name, types, field));
        }
    }

    private string TypeOf(HolePlace place, KindModel kind) => place.Role switch
    {
        HoleRole.Item => place.Kind is { } of && _model.Find(of) is { } found ? found.ValueType : kind.ValueType,
        HoleRole.Value when place.Field!.Form == FieldForm.Text => "string",
        HoleRole.Value => _model.ValueType(place.Field!),
        HoleRole.Verb => _model.EnumType(place.Field!),
        HoleRole.Time when place.Part == TimePart.Whole => Runtime.Time,
        HoleRole.Time => Runtime.Date,
        HoleRole.Count => Runtime.Number,
        _ => Runtime.Item,
    };

    /// <summary>The words of the holes, in their order.</summary>
    public IEnumerable<string> HoleWords => _holes.ConvertAll(static hole => hole.Hole);

    /// <summary>What a hole stands for in JSON, as the runtime calls it.</summary>
    public string JsonTypeOf(int hole)
    {
        List<string> types = _holes[hole].Types;
        if (types.TrueForAll(_model.IsItemType))
            return FieldTypeModel.Of(FieldType.Item).Json;
        if (types.Count > 1)
            return FieldTypeModel.Raw;
        var flag = FieldTypeModel.Of(FieldType.Flag);
        return FieldTypeModel.OfMeasure(types[0])?.Json ?? (types[0] == flag.Value ? flag.Json : FieldTypeModel.Raw);
    }

    private PropertyModel PropertyOf(int hole)
    {
        (string word, List<string> types, FieldSymbol? field) = _holes[hole];
        string name = Identifier.Escape(_members.Take(Identifier.Pascal(word.Replace('.', '-'))));
        int dot = word.IndexOf('.');
        string summary = dot < 0 ? $"What <c>?{word}</c> stands for" : $"The verb by which <c>?{word.Substring(0, dot)}</c> is given";
        string type = types[0];
        if (types.Count > 1)
            type = types.TrueForAll(_model.IsItemType) ? Runtime.Item : "string";
        if (_model.IsItemType(type))
            return new PropertyModel(type + "?", name, $"_row.Item<{type}>({hole})", summary + "; null where it is named only in words, or unknown.");
        if (FieldTypeModel.OfMeasure(type) is not null)
            return new PropertyModel(type + "?", name, $"_row.Value<{type}>({hole})", summary + (field is null ? "; null where it is open, or unknown." : "; null where it is unknown."));
        if (type == Runtime.Time)
            return new PropertyModel(type, name, $"_row.TimeAt({hole})", summary + ".");
        if (type == "bool")
            return new PropertyModel("bool?", name, $"_row.Text({hole}) switch {{ \"yes\" => true, \"no\" => false, _ => (bool?)null }}", summary + "; null where it is unknown.");
        if (type != "string" && field is not null)
            return new PropertyModel(type + "?", name, $"_row.Text({hole}) switch {{ {Arms(field, type)}_ => ({type}?)null }}", summary + "; null where it is unknown.");
        return new PropertyModel("string", name, $"_row.Text({hole})", summary + ", as written.");
    }

    private string Arms(FieldSymbol field, string type)
    {
        string arms = "";
        foreach ((string member, string word) in _model.MembersOf(field))
            arms += $"\"{word}\" => {type}.{member}, ";
        return arms;
    }
}
