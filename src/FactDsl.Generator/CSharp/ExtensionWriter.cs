using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>
/// Prints questions from the other end for items whose types another assembly has made: which facts of this one name them. From
/// C# 14 they read as the items' own.
/// </summary>
internal static class ExtensionWriter
{
    /// <summary>The extensions; null where there are none.</summary>
    public static GeneratedFile? Write(CSharpModel model)
    {
        if (!model.Scope.HasExtensionMembers)
            return null;
        var byReceiver = new List<(string Receiver, List<Inverse> Inverses)>();
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.ImportedTypes is null)
                continue;
            List<Inverse> inverses = Made(model.Inverses.To(kind.Symbol));
            if (inverses.Count > 0)
                byReceiver.Add((kind.ValueType, inverses));
            // On every item of every assembly they would be in each other's way.
            List<Inverse> ofAny = kind.HasRecord ? Made(model.Inverses.OfAny) : [];
            if (ofAny.Count > 0)
                byReceiver.Add((kind.RecordType, ofAny));
        }
        if (byReceiver.Count == 0)
            return null;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        writer.Summary("What the facts of this assembly add to items whose types another one has made.");
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line($"{model.Accessibility} static class __FactExtensions");
        writer.Open();
        // An item may be of several of the receivers, so one name means one thing in all of them.
        var scope = new NameScope();
        var names = new Dictionary<(KindModel, FieldSymbol), string>();
        for (int i = 0; i < byReceiver.Count; i++)
        {
            if (i > 0)
                writer.Line();
            writer.Line($"extension({byReceiver[i].Receiver} item)");
            writer.Open();
            for (int n = 0; n < byReceiver[i].Inverses.Count; n++)
            {
                if (n > 0)
                    writer.Line();
                Inverse inverse = byReceiver[i].Inverses[n];
                if (!names.TryGetValue((inverse.Kind, inverse.Field), out string? name))
                    names.Add((inverse.Kind, inverse.Field), name = scope.Take(inverse.Name));
                writer.Summary(inverse.Summary);
                writer.Line($"public {inverse.Kind.SetType} {Identifier.Escape(name)} => new {inverse.Kind.SetType}({model.FactBook}.Base.Query({inverse.Kind.Number}, {Runtime.Standing}.Asserted).Where({inverse.Clause}, {model.FactBook}.At(item)));");
            }
            writer.Close();
        }
        writer.Close();
        return writer.EndFile(HintName.OfExtensions);
    }

    private static List<Inverse> Made(IReadOnlyList<Inverse> inverses)
    {
        var made = new List<Inverse>();
        foreach (Inverse inverse in inverses)
        {
            if (inverse.Kind.IsMade)
                made.Add(inverse);
        }
        return made;
    }
}
