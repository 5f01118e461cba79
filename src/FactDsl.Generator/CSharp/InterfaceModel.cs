using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

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
            kinds.Add((symbol, new InterfaceKind(symbol.Word, symbol.OriginIn(model.Namespace), kind.Record, kind.Interface)));
        }
        return kinds;
    }
}
