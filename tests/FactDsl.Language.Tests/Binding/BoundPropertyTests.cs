using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage.Packing;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Binding;

/// <summary>
/// Whoever adds a property to what is bound says here who has to look at it: the comparison of two states of an item, the packing of
/// large fact bases, the search for names. What none of them looks at stands here with its reason.
/// </summary>
public sealed class BoundPropertyTests
{
    private static readonly Type[] s_types =
        [typeof(BoundItem), typeof(BoundExtension), typeof(BoundClause), typeof(BoundQualifiers), typeof(BoundValue), typeof(BoundCitation), typeof(BoundTimeClause)];

    private static readonly FactSchema s_schema = FactBaseModel.OfFixture("").Schema;

    // Two states of an item may differ in these, and what was found of the item beside others stays found.
    private static readonly Dictionary<string, string> s_notCompared = new(StringComparer.Ordinal)
    {
        ["BoundItem.Line"] = "lines are told where a finding is shown",
        ["BoundExtension.Line"] = "lines are told where a finding is shown",
        ["BoundClause.Line"] = "lines are told where a finding is shown",
        ["BoundItem.Documentation"] = "checks read only whether there is any",
        ["BoundItem.Accounts"] = "they follow from the time clauses and the sources",
        ["BoundExtension.Reversed"] = "it follows from the time clauses and the sources",
        ["BoundItem.HasRefusedTimes"] = "it follows from the time clauses",
        ["BoundItem.Accepted"] = "findings are taken away when all are found",
        ["BoundExtension.Accepted"] = "findings are taken away when all are found",
        ["BoundCitation.SourceSpan"] = "sources are looked up for the whole fact base, each time",
        ["BoundCitation.QuoteSpan"] = "sources are looked up for the whole fact base, each time",
        ["BoundValue.FirstLength"] = "it follows from the texts and their span",
        ["BoundValue.Measure"] = "it is what the text says",
        ["BoundValue.Relation"] = "only questions have it",
        ["BoundQualifiers.Conditions"] = "only questions have it",
        ["BoundTimeClause.Hole"] = "only questions have it",
        ["BoundValue.Except"] = "only questions have it",
        ["BoundClause.By"] = "only questions have it",
        ["BoundItem.IsOnlyPossible"] = "only what rules derive has it, and that nobody edits",
    };

    // What a store does not have.
    private static readonly Dictionary<string, string> s_notPacked = new(StringComparer.Ordinal)
    {
        ["BoundItem.KindSpan"] = "a place for findings",
        ["BoundItem.NameSpan"] = "a place for findings",
        ["BoundItem.TimeSpan"] = "a place for findings",
        ["BoundExtension.TargetSpan"] = "a place for findings",
        ["BoundExtension.TimeSpan"] = "a place for findings",
        ["BoundExtension.Span"] = "a place for findings",
        ["BoundExtension.Line"] = "clauses have their lines",
        ["BoundClause.Span"] = "a place for findings",
        ["BoundQualifiers.TimeSpan"] = "a place for findings",
        ["BoundValue.Span"] = "a place for findings",
        ["BoundValue.FirstLength"] = "a place for findings",
        ["BoundValue.Measure"] = "it is what the text says, and an encoder writes that",
        ["BoundCitation.SourceSpan"] = "a place for findings",
        ["BoundCitation.QuoteSpan"] = "a place for findings",
        ["BoundTimeClause.Span"] = "a place for findings",
        ["BoundItem.Accounts"] = "they are made again of the time clauses and the sources",
        ["BoundExtension.Reversed"] = "only a check reads it",
        ["BoundItem.IsReversed"] = "it is not whole then, which is packed",
        ["BoundExtension.IsReversed"] = "it is not whole then, which is packed",
        ["BoundItem.Window"] = "only a check reads it",
        ["BoundItem.HasUnreadSources"] = "only a check reads it",
        ["BoundExtension.HasUnreadSources"] = "only a check reads it",
        ["BoundExtension.TimeWording"] = "the time clauses have it",
        ["BoundItem.FormerNames"] = "editors and C# have it",
        ["BoundItem.Accepted"] = "for findings",
        ["BoundExtension.Accepted"] = "for findings",
        ["BoundQualifiers.StatedTime"] = "the time that is completed is packed",
        ["BoundValue.Relation"] = "only questions have it",
        ["BoundQualifiers.Conditions"] = "only questions have it",
        ["BoundTimeClause.Hole"] = "only questions have it",
        ["BoundValue.Except"] = "only questions have it",
        ["BoundClause.By"] = "only questions have it",
        ["BoundValue.IsAlternative"] = "a clause of several values says it for all of them",
    };

    // Names in these are found elsewhere.
    private static readonly Dictionary<string, string> s_notSearched = new(StringComparer.Ordinal)
    {
        ["BoundItem.Accounts"] = "the item's sources have theirs",
        ["BoundItem.TimeClauses"] = "the item's sources have theirs",
        ["BoundExtension.Reversed"] = "the extension's sources have its own",
        ["BoundExtension.TimeClauses"] = "the extension's sources have theirs",
        ["BoundTimeClause.Citations"] = "the item's sources have them",
        ["BoundTimeClause.Clauses"] = "no word of certainty names anything",
        ["BoundValue.Except"] = "only questions have it",
    };

    private static readonly string[] s_properties = [.. s_types.SelectMany(static t => PropertiesOf(t).Select(p => t.Name + "." + p.Name))];

    public static TheoryData<string> Properties { get; } = [.. s_properties];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Another_value_makes_another_item(string property)
    {
        (BoundFile before, BoundFile after) = Two(property);
        bool isSame = before.Items.Zip(after.Items).All(static p => SameMeaning.Of(p.First, p.Second)) && before.Extensions.Zip(after.Extensions).All(static p => SameMeaning.Of(p.First, p.Second));
        Assert.True(isSame == s_notCompared.ContainsKey(property), property);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Another_value_is_packed_otherwise(string property)
    {
        (BoundFile before, BoundFile after) = Two(property);
        var symbols = new PackedSymbols();
        bool isSame = FilePacker.Pack(symbols, before).Bytes.SequenceEqual(FilePacker.Pack(symbols, after).Bytes);
        Assert.True(isSame == s_notPacked.ContainsKey(property), property);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_name_in_it_is_found(string property)
    {
        (BoundFile _, BoundFile after) = Two(property);
        var named = new HashSet<string>(after.Items.SelectMany(Names).Concat(after.Extensions.SelectMany(Names)), StringComparer.Ordinal);
        object?[] values = [.. Holders(after, property).Select(h => h.GetType().GetProperty(property.Split('.')[1], All)!.GetValue(h))];
        string[] own = [.. values.SelectMany(static v => Items(v)).Select(static i => i.Name).Where(static n => n.StartsWith("New", StringComparison.Ordinal))];
        Assert.True(own.Length == 0 || own.All(named.Contains) != s_notSearched.ContainsKey(property), property);
    }

    [Fact]
    public void Every_exception_is_one_of_a_property()
        => Assert.Empty(s_notCompared.Keys.Concat(s_notPacked.Keys).Concat(s_notSearched.Keys).Except(s_properties));

    private const int Deepest = 5;

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(All).Where(static p => p.CanWrite && p.Name != "EqualityContract");

    private static IEnumerable<string> Names(BoundItem item)
    {
        var names = new List<string>();
        References.Any(item, i => Add(names, i));
        return names;
    }

    private static IEnumerable<string> Names(BoundExtension extension)
    {
        var names = new List<string>();
        References.Any(extension, i => Add(names, i));
        return names;
    }

    private static bool Add(List<string> names, ItemReference item)
    {
        names.Add(item.Name);
        return false;
    }

    /// <summary>A file with a value in every property, and the same with another value in one property wherever its type occurs.</summary>
    private static (BoundFile Before, BoundFile After) Two(string property) => (File(null), File(property));

    private static BoundFile File(string? property) => new("a.facts")
    {
        Items = [(BoundItem)Make(typeof(BoundItem), property, "Old", 0)],
        Extensions = [(BoundExtension)Make(typeof(BoundExtension), property, "Old", 0)],
    };

    private static object Make(Type type, string? changed, string name, int depth)
    {
        object made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            bool isChanged = type.Name + "." + property.Name == changed;
            property.SetValue(made, Value(property.PropertyType, isChanged, changed, isChanged ? "New" : name, depth));
        }
        return made;
    }

    private static object? Value(Type type, bool isChanged, string? changed, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        int seed = isChanged ? 2 : 1;
        if (type == typeof(string))
            return isChanged ? "other" : "text";
        if (type == typeof(int))
            return seed;
        if (type == typeof(bool))
            return isChanged;
        if (type == typeof(TextSpan))
            return new TextSpan(10 * seed, 5);
        if (type == typeof(FactTime))
            return FactTime.Throughout(new FactDate(1990 + seed, 1, 1));
        if (type == typeof(FactDate) || type == typeof(object))
            return new FactDate(1990 + seed, 1, 1);
        if (type.IsEnum)
            return Enum.ToObject(type, seed);
        if (type == typeof(KindSymbol))
            return s_schema.Kinds.Where(static k => !k.IsAbstract).ElementAt(seed);
        if (type == typeof(FieldSymbol))
            return s_schema.Kinds.First(static k => k.Fields.Count > 3).Fields[seed];
        if (type == typeof(ItemReference))
            return new ItemReference(s_schema.Kinds[0], name);
        if (type == typeof(LabelText))
            return new LabelText(isChanged ? "other" : "text", "en");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0], isChanged, changed, name, depth);
        // What is said of a clause has clauses of its own, which end somewhere.
        return depth > Deepest ? null : Make(type, changed, name, depth + 1);
    }

    private static Array List(Type element, bool isChanged, string? changed, string name, int depth)
    {
        bool isBound = element.Namespace == typeof(BoundItem).Namespace && element != typeof(ItemReference);
        var list = Array.CreateInstance(element, isBound && depth >= Deepest ? 0 : 1);
        for (int i = 0; i < list.Length; i++)
            list.SetValue(Value(element, isChanged, changed, name, depth + 1), i);
        return list;
    }

    private static IEnumerable<object> Holders(object? value, string property)
    {
        if (value is null or string or KindSymbol or FieldSymbol or ItemReference || (value.GetType() is { IsValueType: true }))
            return [];
        if (value is IEnumerable list)
            return list.Cast<object?>().SelectMany(x => Holders(x, property));
        if (value.GetType().Namespace?.StartsWith("FactDsl.Language.Binding", StringComparison.Ordinal) != true)
            return [];
        IEnumerable<object> inner = PropertiesOf(value.GetType()).SelectMany(p => Holders(p.GetValue(value), property));
        return value.GetType().Name == property.Split('.')[0] ? inner.Prepend(value) : inner;
    }

    private static IEnumerable<ItemReference> Items(object? value) => value switch
    {
        ItemReference item => [item],
        null or string or KindSymbol or FieldSymbol => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Items),
        _ when value.GetType().Namespace == "FactDsl.Language.Binding" && !value.GetType().IsValueType => PropertiesOf(value.GetType()).SelectMany(p => Items(p.GetValue(value))),
        _ => [],
    };
}
