using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>A question from the other end: the items of <paramref name="Kind"/> that name this one in <paramref name="Field"/>.</summary>
internal sealed record Inverse(KindModel Kind, FieldSymbol Field, int Clause, string Name)
{
    /// <summary>The set of what the question finds.</summary>
    public string Read(string query) => $"new {Kind.SetType}({query})";

    public string Summary => $"Each <c>{Kind.Symbol.Word}</c> that names this in <c>{Field.Clause}</c>.";
}

/// <summary>Finds, for every kind, the fields of other kinds that may name its items.</summary>
internal sealed class Inverses
{
    private readonly Dictionary<KindSymbol, List<Inverse>> _byTarget = [];
    private readonly List<Inverse> _ofAny = [];

    public Inverses(CSharpModel model)
    {
        foreach (KindModel kind in model.Kinds)
        {
            if (!kind.HasRecord)
                continue;
            foreach (FieldSymbol field in model.FieldsOf(kind.Symbol))
            {
                // What the language gives every fact (`according-to`, `supersedes`) would put one member for each kind on everything.
                if (field.Owner is null)
                    continue;
                var inverse = new Inverse(kind, field, model.Layout.Clause(kind.Symbol, field), NameOf(kind, field));
                if (field.Type == FieldType.Any)
                    _ofAny.Add(inverse);
                else if (field.Type == FieldType.Item && field.ItemKind is not null)
                    ListOf(field.ItemKind).Add(inverse);
            }
        }
    }

    /// <summary>The fields that take exactly this kind.</summary>
    public IReadOnlyList<Inverse> To(KindSymbol kind) => _byTarget.TryGetValue(kind, out List<Inverse>? found) ? found : [];

    /// <summary>The fields that may name an item of this kind: those that take it, one of its bases, or anything.</summary>
    public IEnumerable<Inverse> ToEverythingIn(KindSymbol kind)
    {
        var seen = new HashSet<KindSymbol>();
        var bases = new Stack<KindSymbol>();
        bases.Push(kind);
        while (bases.Count > 0)
        {
            KindSymbol next = bases.Pop();
            if (!seen.Add(next))
                continue;
            foreach (Inverse inverse in To(next))
                yield return inverse;
            foreach (KindSymbol parent in next.Bases)
                bases.Push(parent);
        }
        foreach (Inverse inverse in _ofAny)
            yield return inverse;
    }

    private static string NameOf(KindModel kind, FieldSymbol field)
    {
        string plural = Identifier.Plural(CSharpModel.Bare(kind.Record));
        if (field.IsVerbal)
            return plural + "As" + As(field);
        if (field.Clause == "of")
            return plural;
        return field.Clause != field.Name || Identifier.EndsInPreposition(field.Clause)
            ? plural + Identifier.Pascal(field.Clause)
            : plural + "As" + As(field);
    }

    /// <summary>As what an item is named there: one of its <c>members</c> as a member.</summary>
    private static string As(FieldSymbol field) => Identifier.Pascal(field.IsMany ? EnglishPlural.SingularOf(field.Name) : field.Name);

    private List<Inverse> ListOf(KindSymbol kind)
    {
        if (!_byTarget.TryGetValue(kind, out List<Inverse>? list))
            _byTarget[kind] = list = [];
        return list;
    }
}
