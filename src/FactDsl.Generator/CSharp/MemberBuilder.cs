using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.CSharp;

/// <summary>Decides what interfaces and records have, and how it is called where names meet.</summary>
internal sealed class MemberBuilder(CSharpModel model, NameScope types)
{
    private static readonly string[] s_ofEveryItem = ["At", "Name", "Label", "Labels", "Location"];

    // What C# gives every record, and what ours gives every record; a kind's own things come after.
    private static readonly string[] s_ofEveryRecord =
    [
        .. s_ofEveryItem, "LabelIn", "Citations", "StateOf", "Fields", "All", "AllIn",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "_at", RecordWriter.Named,
    ];

    private static readonly string[] s_ofEveryFact = ["Time", "Times", "IsDoubted", "Standing", "Denied", "Complete", "Planned", "Cancelled", "Reported", "Counted", "Superseded", "Retractions"];

    private static readonly string[] s_ofEveryDerivedFact = ["IsCertain", "Doubts", "Because"];

    // Fields of the language and of the built-in kinds that are named by one of their values. Fields of authors are called as they say.
    private static readonly string[] s_listsInThePlural = ["note", "tag", "target"];

    private readonly Dictionary<KindModel, NameScope> _interfaceScopes = [];

    /// <summary>Decides the interface of a kind, after those of its bases.</summary>
    public NameScope AddInterfaceMembers(KindModel kind)
    {
        if (_interfaceScopes.TryGetValue(kind, out NameScope? done))
            return done;
        var scope = new NameScope(s_ofEveryItem);
        _interfaceScopes[kind] = scope;
        foreach (KindSymbol symbol in kind.Symbol.Bases)
        {
            KindModel parent = model.Of(symbol);
            AddInterfaceMembers(parent);
            kind.BaseInterfaces.Add(parent.InterfaceType);
            foreach (KeyValuePair<MemberKey, DeclaredMember> member in parent.InterfaceMembers)
            {
                scope.Reserve(member.Value.Name);
                kind.InterfaceMembers[member.Key] = member.Value;
            }
        }
        if (!kind.HasInterface || !kind.IsMade)
            return scope;
        foreach (FieldSymbol field in model.FieldsOf(kind.Symbol))
        {
            if (field.Owner == kind.Symbol)
                DeclareField(kind, field, scope);
        }
        foreach (Inverse inverse in model.Inverses.To(kind.Symbol))
            Declare(kind, new(MemberRole.Inverse, inverse.Field, inverse.Kind.Number), inverse.Kind.SetType, inverse.Name, inverse.Summary, scope);
        return scope;
    }

    /// <summary>Decides the record of a kind; all interfaces must be decided.</summary>
    public void AddRecordMembers(KindModel kind)
    {
        var record = new RecordModel();
        kind.RecordModel = record;
        var scope = new NameScope(s_ofEveryRecord);
        kind.RecordScope = scope;
        scope.Reserve(CSharpModel.Bare(kind.Record));
        if (model.ReadsOthers)
            scope.Reserve(OtherNamesWriter.Named);
        foreach (string name in kind.Symbol.IsFact ? s_ofEveryFact : ["Life"])
            scope.Reserve(name);
        foreach (string name in kind.Symbol.IsDerived ? s_ofEveryDerivedFact : [])
            scope.Reserve(name);
        record.Interfaces.AddRange(kind.HasInterface ? [kind.InterfaceType] : kind.BaseInterfaces);
        foreach (FieldSymbol field in model.FieldsOf(kind.Symbol))
            AddField(kind, field, scope);
        if (kind.Symbol.IsFact)
            EndSentence(kind);
        foreach (Inverse inverse in model.Inverses.ToEverythingIn(kind.Symbol))
        {
            Add(kind, new(MemberRole.Inverse, inverse.Field, inverse.Kind.Number), inverse.Kind.SetType, inverse.Name, inverse.Read($"_at.{(model.ReadsOthers ? nameof(FactRef.InverseAnywhere) : nameof(FactRef.Inverse))}({inverse.Kind.Number}, {inverse.Clause})"), inverse.Summary, scope);
        }
        if (model.ReadsOthers)
            record.From = scope.Take("From");
        AddMembersThatNoFieldFills(kind);
    }

    private void DeclareField(KindModel kind, FieldSymbol field, NameScope scope)
    {
        foreach (FieldMember member in FieldMembers(field))
            Declare(kind, member.Key, member.Type, member.Name, member.Summary, scope);
    }

    private static void Declare(KindModel kind, MemberKey key, string type, string name, string summary, NameScope scope)
    {
        name = scope.Take(Own(name, key, scope));
        kind.InterfaceMembers[key] = new DeclaredMember(kind, name, type);
        kind.InterfaceProperties.Add(new PropertyModel(type, Identifier.Escape(name), "", summary));
    }

    private void AddField(KindModel kind, FieldSymbol field, NameScope scope)
    {
        RecordModel record = kind.RecordModel!;
        int number = model.Layout.Field(kind.Symbol, field);
        foreach (FieldMember member in FieldMembers(field))
            Add(kind, member.Key, member.Type, member.Name, Read(member, number), member.Summary, scope);
        if (field.Qualifiers.Count > 0)
            AddDetail(kind, field, number, scope);
        record.Fields.Add(new FieldConstantModel(FieldConstant(record, field), number, Summaries.Field(field)));
        if (field.Owner is not null)
            AddToSentence(record, field, number);
    }

    private static void Add(KindModel kind, MemberKey key, string type, string name, string expression, string summary, NameScope scope)
    {
        // Where the interface could not have its first choice, the record follows it, so that both read alike.
        bool isDeclared = kind.InterfaceMembers.TryGetValue(key, out DeclaredMember declared);
        string taken = scope.Take(isDeclared ? declared.Name : Own(name, key, scope));
        RecordModel record = kind.RecordModel!;
        record.Properties.Add(new PropertyModel(type, Identifier.Escape(taken), expression, summary));
        if (isDeclared && taken != declared.Name)
            record.ExplicitProperties.Add(new ExplicitPropertyModel(declared.Declarer.InterfaceType, type, Identifier.Escape(declared.Name), expression));
    }

    /// <summary>
    /// The name of a field's property: <c>Value</c> stands behind what every item has, as in <c>NameValue</c>. A text of the name of
    /// one of <see cref="IItem"/>'s own would be taken for that.
    /// </summary>
    private static string Own(string name, MemberKey key, NameScope scope)
    {
        if (key.Role == MemberRole.Inverse)
            return name;
        bool isOfItems = name is "Kind" or "Documentation" && key.Field.Form == FieldForm.Code;
        bool isTaken = scope.Contains(name) && (s_ofEveryItem.Contains(name) || s_ofEveryFact.Contains(name) || s_ofEveryDerivedFact.Contains(name));
        return isOfItems || isTaken ? name + "Value" : name;
    }

    /// <summary>Two bases may have a field of one name; the kind keeps one, and the other's interface still has to be filled.</summary>
    private void AddMembersThatNoFieldFills(KindModel kind)
    {
        var fields = new HashSet<FieldSymbol>(model.FieldsOf(kind.Symbol));
        foreach (KeyValuePair<MemberKey, DeclaredMember> member in kind.InterfaceMembers)
        {
            if (member.Key.Role == MemberRole.Inverse || fields.Contains(member.Key.Field))
                continue;
            foreach (FieldMember unfilled in FieldMembers(member.Key.Field))
            {
                if (unfilled.Key == member.Key)
                    kind.RecordModel!.ExplicitProperties.Add(new ExplicitPropertyModel(member.Value.Declarer.InterfaceType, unfilled.Type, Identifier.Escape(member.Value.Name), "default"));
            }
        }
    }

    private void AddDetail(KindModel kind, FieldSymbol field, int number, NameScope scope)
    {
        string type = types.Take(CSharpModel.Bare(kind.Record) + Identifier.Pascal(field.Name) + "Entry");
        var entryScope = new NameScope("Value", "Time", "Citations", "_spell", EntryWriter.Spell, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", type);
        var properties = new List<PropertyModel>();
        foreach (FieldSymbol other in model.FieldsOf(kind.Symbol))
        {
            if (!Contains(field.Qualifiers, other.Name))
                continue;
            foreach (FieldMember member in FieldMembers(other))
            {
                if (member.Key.Role == MemberRole.Values)
                    properties.Add(new PropertyModel(member.Type, Identifier.Escape(entryScope.Take(member.Name)), Read(member, model.Layout.Field(kind.Symbol, other), "_spell"), member.Summary));
            }
        }
        var entry = new EntryModel(type, number, model.ValueType(field), $"One of the <c>{field.Name}</c> of the <c>{kind.Symbol.Word}</c>, with what is said of it alone.", properties);
        kind.RecordModel!.Entries.Add(entry);
        string full = "global::" + model.Namespace + "." + type;
        string name = scope.Take(Identifier.Pascal(field.Name) + "InDetail");
        kind.RecordModel.Properties.Add(new PropertyModel(
            $"global::System.Collections.Generic.IReadOnlyList<{full}>",
            name,
            $"{full}.Of(_at.Many<{entry.ValueType}>({number}).Spells)",
            $"The <c>{field.Name}</c>, each with what is said of it alone."));
    }

    /// <summary>The sentence names who and what is involved: items, in the order of their fields, by the verbs where there are.</summary>
    private void AddToSentence(RecordModel record, FieldSymbol field, int number)
    {
        if (!field.TakesItems)
            return;
        string type = model.ValueType(field);
        if (field.IsVerbal)
        {
            for (int verb = 0; verb < field.Verbs.Count; verb++)
                record.Sentence.Add(SentencePart.Clause(field.Verbs[verb], $"_at.Many<{type}>({number}, {verb})"));
            return;
        }
        record.Sentence.Add(SentencePart.Clause(field.Clause, $"_at.Many<{type}>({number})"));
    }

    private void EndSentence(KindModel kind)
    {
        List<SentencePart> sentence = kind.RecordModel!.Sentence;
        sentence.Add(SentencePart.Time);
        sentence.Add(SentencePart.Clause(LanguageFields.Count.Clause, $"_at.OneValue<{Runtime.Number}>({model.Layout.Field(kind.Symbol, LanguageFields.Count)})"));
        sentence.Add(SentencePart.Clause(LanguageFields.AccordingTo.Clause, $"_at.Many<{Runtime.Item}>({model.Layout.Field(kind.Symbol, LanguageFields.AccordingTo)})"));
        sentence.Add(SentencePart.TakingBack(model.Layout.Field(kind.Symbol, LanguageFields.Supersedes), model.Layout.Field(kind.Symbol, LanguageFields.Because)));
    }

    private IEnumerable<FieldMember> FieldMembers(FieldSymbol field)
    {
        string value = model.ValueType(field);
        string name = Identifier.Pascal(field.IsMany && s_listsInThePlural.Contains(field.Name) ? EnglishPlural.Of(field.Name) : field.Name);
        string type = field.IsMany || field.IsVerbal ? $"{Runtime.Values}<{value}>" : value + "?";
        yield return new FieldMember(new(MemberRole.Values, field, 0), type, name, Summaries.Field(field));
        if (!field.IsVerbal)
            yield break;
        string list = model.EnumType(field);
        string word = field.Clause == field.Name ? name + "Verb" : Identifier.Pascal(field.Clause);
        yield return new FieldMember(new(MemberRole.VerbWord, field, 0), list + "?", word, $"The verb by which all <c>{field.Name}</c> are given; null where there are several, or none.");
        for (int verb = 0; verb < field.Verbs.Count; verb++)
        {
            yield return new FieldMember(
                new(MemberRole.Verb, field, verb), $"{Runtime.Values}<{value}>", Identifier.Pascal(field.Verbs[verb]), $"The <c>{field.Name}</c> given by <c>{field.Verbs[verb]}</c>.");
        }
    }

    private string Read(FieldMember member, int number, string reader = "_at")
    {
        FieldSymbol field = member.Key.Field;
        string value = model.ValueType(field);
        switch (member.Key.Role)
        {
            case MemberRole.Verb:
                return $"{reader}.Many<{value}>({number}, {member.Key.Number})";
            case MemberRole.VerbWord:
                return $"({member.Type}){model.FactBook}.Word({reader}.Verb({number}))";
        }
        if (field.IsMany || field.IsVerbal)
            return $"{reader}.Many<{value}>({number})";
        if (field.Form == FieldForm.Code)
            return $"{reader}.Raw({number})";
        return field.TakesItems
            ? $"{reader}.One<{value}>({number})"
            : $"{reader}.OneValue<{value}>({number})";
    }

    private static string FieldConstant(RecordModel record, FieldSymbol field)
    {
        var scope = new NameScope("Fields", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize");
        foreach (FieldConstantModel other in record.Fields)
            scope.Reserve(CSharpModel.Bare(other.Name));
        return Identifier.Escape(scope.Take(Identifier.Pascal(field.Name)));
    }

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        foreach (string other in words)
        {
            if (other == word)
                return true;
        }
        return false;
    }

    private readonly record struct FieldMember(MemberKey Key, string Type, string Name, string Summary);
}
