using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.CSharp;

/// <summary>
/// Everything about the generated C# that follows from the kinds: which types there are, what they have and how all of
/// it is called. Writers only print it.
/// </summary>
internal sealed class CSharpModel
{
    private readonly Dictionary<KindSymbol, KindModel> _byKind = [];
    private readonly Dictionary<FieldSymbol, (string Type, IReadOnlyList<(string Name, string Word)> Members)> _enums = [];

    private CSharpModel(FactSchema schema, string @namespace, CSharpScope scope)
    {
        Namespace = @namespace;
        Accessibility = scope.IsInternal ? "internal" : "public";
        Layout = StoreLayout.Of(schema);
        Scope = scope;
        HashSet<KindSymbol>? made = scope.MakesUsedOnly ? [.. SharedKinds.Of(schema, scope.KindsUsed)] : null;
        foreach (KindSymbol symbol in schema.Kinds)
        {
            var kind = new KindModel(symbol, Layout.Kind(symbol), @namespace) { IsMade = made is null || made.Contains(symbol) };
            Kinds.Add(kind);
            _byKind[symbol] = kind;
        }
        Inverses = null!;
    }

    /// <summary>The namespace of the generated types, keywords escaped.</summary>
    public string Namespace { get; }

    /// <summary>Who sees the generated types: <c>public</c> or <c>internal</c>. Their members are public anyway.</summary>
    public string Accessibility { get; }

    /// <summary>The numbers by which the store knows kinds, fields and clauses.</summary>
    public StoreLayout Layout { get; }

    /// <summary>Of what C# is made.</summary>
    public CSharpScope Scope { get; }

    /// <summary>Whether sets ask the facts of other assemblies beside the project's own.</summary>
    public bool ReadsOthers => Layout.Schema.HasImports;

    /// <summary>What a set holds.</summary>
    public string QueryType => ReadsOthers ? Runtime.Union : Runtime.Query;

    /// <summary>A question, as what a set holds, to all facts that the project knows.</summary>
    public string Ask(KindModel kind, string standing)
        => $"{FactBook}.Base.{(ReadsOthers ? nameof(FactBase.Union) : nameof(FactBase.Query))}({kind.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Runtime.Standing}.{standing})";

    /// <summary>The fact bases of other assemblies, in the order in which items are looked for in them.</summary>
    public IReadOnlyList<FactInterface> Imports => Layout.Schema.Imports;

    /// <summary>Which fields may name items of a kind. To be asked when types have their names.</summary>
    public Inverses Inverses { get; private set; }

    /// <summary>The kinds, in the order of their numbers.</summary>
    public List<KindModel> Kinds { get; } = [];

    /// <summary>The word lists, in the order of their kinds and fields.</summary>
    public List<EnumModel> Enums { get; } = [];

    /// <summary>The names of the generated types.</summary>
    public NameScope TypeNames { get; } = new("__FactBook");

    /// <summary>The class that holds the store, as generated code writes it.</summary>
    public string FactBook => "global::" + Namespace + ".__FactBook";

    /// <summary>The name of the class that writes JSON; what kinds are called goes first.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Decides how a schema looks in C#.</summary>
    public static CSharpModel Of(FactSchema schema, string @namespace, CSharpScope scope)
    {
        var model = new CSharpModel(schema, @namespace, scope);
        model.NameTypes(model.TypeNames);
        model.NameEnums(model.TypeNames);
        model.Inverses = new Inverses(model);
        var members = new MemberBuilder(model, model.TypeNames);
        foreach (KindModel kind in model.Kinds)
            members.AddInterfaceMembers(kind);
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.Symbol.IsAbstract || !kind.IsMade)
                continue;
            members.AddRecordMembers(kind);
            new FilterBuilder(model, kind).AddFilters();
        }
        model.Json = model.TypeNames.Take("FactsJson");
        return model;
    }

    /// <summary>The kind in C#, or null for a kind of another schema.</summary>
    public KindModel? Find(KindSymbol symbol) => _byKind.TryGetValue(symbol, out KindModel? kind) ? kind : null;

    /// <summary>The kind in C#.</summary>
    public KindModel Of(KindSymbol symbol) => _byKind[symbol];

    /// <summary>The stored fields of a kind, each name once: the same ones that <see cref="StoreLayout"/> numbers.</summary>
    public IEnumerable<FieldSymbol> FieldsOf(KindSymbol kind)
    {
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Type != FieldType.Order && Layout.Find(Layout.Kind(kind), field.Name)?.Symbol == field)
                yield return field;
        }
    }

    /// <summary>The C# type of one value of a field.</summary>
    public string ValueType(FieldSymbol field) => field.Type switch
    {
        FieldType.Item => field.ItemKind is null ? Runtime.Item : Of(field.ItemKind).ValueType,
        FieldType.Word => EnumType(field),
        FieldType.Text or FieldType.Date or FieldType.Number or FieldType.Money or FieldType.Url or FieldType.Language
            or FieldType.Flag or FieldType.Code or FieldType.Any or FieldType.Order => FieldTypeModel.Of(field.Type).Value,
    };

    /// <summary>The enum of a field's word list or verbs.</summary>
    public string EnumType(FieldSymbol field)
        => _enums.TryGetValue(field, out (string Type, IReadOnlyList<(string, string)>) list) ? list.Type : Runtime.Certainty;

    /// <summary>The members of a word list, each with its word.</summary>
    public IReadOnlyList<(string Name, string Word)> MembersOf(FieldSymbol field)
    {
        if (_enums.TryGetValue(field, out (string, IReadOnlyList<(string, string)> Members) list))
            return list.Members;
        var members = new List<(string, string)>();
        foreach (string word in field.Words)
            members.Add((Identifier.Pascal(word), word));
        return members;
    }

    /// <summary>Whether a C# type is that of items.</summary>
    public bool IsItemType(string type) => type == Runtime.Item || Kinds.Exists(k => k.ValueType == type);

    private void NameTypes(NameScope types)
    {
        // Records have the first choice: they are what people write.
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (KindModel kind in Kinds)
        {
            if (!kind.IsMade)
                continue;
            string name = types.Take(Identifier.Pascal(kind.Symbol.Word));
            kind.Record = Identifier.Escape(name);
            kind.HintName = HintName.OfKind(name, isTaken: !files.Add(name));
        }
        foreach (KindModel kind in Kinds)
        {
            if (!kind.IsMade)
                continue;
            if (!kind.Symbol.IsAbstract)
                kind.Set = types.Take(Bare(kind.Record) + "Set");
            if (kind.HasInterface)
                kind.Interface = types.Take("I" + Bare(kind.Record));
        }
    }

    private void NameEnums(NameScope types)
    {
        foreach (KindModel kind in Kinds)
        {
            foreach (FieldSymbol field in kind.Symbol.Fields)
            {
                if (field.Owner != kind.Symbol || (field.Type != FieldType.Word && !field.IsVerbal))
                    continue;
                if (!kind.IsMade)
                    continue;
                string word = field.IsVerbal ? field.Clause : field.Name;
                List<(string, string)> members = MembersIn(field);
                string name = types.Take(Bare(kind.Record) + Identifier.Pascal(word));
                var list = new EnumModel(name, $"The words that <c>{word}</c> takes in each <c>{kind.Symbol.Word}</c>.", members);
                _enums[field] = ("global::" + Namespace + "." + list.Name, list.Members);
                Enums.Add(list);
            }
        }
    }

    private static List<(string Name, string Word)> MembersIn(FieldSymbol field)
    {
        var scope = new NameScope();
        var members = new List<(string, string)>();
        foreach (string listed in field.IsVerbal ? field.Verbs : field.Words)
            members.Add((Identifier.Escape(scope.Take(Identifier.Pascal(listed))), listed));
        return members;
    }

    /// <summary>A name without its <c>@</c>.</summary>
    public static string Bare(string name) => name.Length > 0 && name[0] == '@' ? name.Substring(1) : name;
}
