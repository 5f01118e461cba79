using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.CSharp;

/// <summary>What other assemblies have to know of the types of a project's kinds.</summary>
internal static class InterfaceModel
{
    /// <summary>Kinds with their types.</summary>
    public static List<(KindSymbol Kind, InterfaceKind Types)> Of(CSharpModel model, IReadOnlyList<KindSymbol> shared)
    {
        var kinds = new List<(KindSymbol, InterfaceKind)>();
        foreach (KindSymbol symbol in shared)
        {
            KindModel kind = model.Of(symbol);
            kinds.Add((symbol, new InterfaceKind(symbol.Word, kind.Number, kind.Record, kind.Set, kind.Interface)
            {
                Fields = FieldsOf(model, kind),
                Members = MembersOf(model, kind),
            }));
        }
        return kinds;
    }

    private static List<InterfaceField> FieldsOf(CSharpModel model, KindModel kind)
    {
        var fields = new List<InterfaceField>();
        foreach (FieldSymbol field in model.FieldsOf(kind.Symbol))
        {
            StoreField stored = model.Layout.Find(kind.Number, field.Name)!;
            bool hasEnum = field.Owner == kind.Symbol && (field.Type == FieldType.Word || field.IsVerbal);
            string list = hasEnum ? model.EnumType(field) : "";
            fields.Add(new InterfaceField(field.Name, stored.Id, stored.Clause, list.Substring(list.LastIndexOf('.') + 1)));
        }
        return fields;
    }

    private static List<InterfaceMember> MembersOf(CSharpModel model, KindModel kind)
    {
        var members = new List<InterfaceMember>();
        if (!kind.HasInterface)
            return members;
        foreach (KeyValuePair<MemberKey, DeclaredMember> member in kind.InterfaceMembers)
        {
            MemberKey key = member.Key;
            bool isInverse = key.Role == MemberRole.Inverse;
            members.Add(new InterfaceMember(
                (int)key.Role,
                member.Value.Declarer.Symbol.Word,
                isInverse ? model.Kinds[key.Number].Symbol.Word : key.Field.Owner?.Word ?? kind.Symbol.Word,
                key.Field.Name,
                isInverse ? 0 : key.Number,
                member.Value.Name,
                member.Value.Type));
        }
        foreach (DeclaredMember member in kind.UnknownMembers)
            members.Add(new InterfaceMember((int)MemberRole.Inverse, member.Declarer.Symbol.Word, "-", "-", 0, member.Name, member.Type));
        return members;
    }
}
