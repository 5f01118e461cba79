using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>The names of a store, for questions that are put to it.</summary>
internal static class StoredNames
{
    /// <summary>Reads the names.</summary>
    /// <param name="layout">Its kinds.</param>
    /// <param name="facts">The store.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static NameTable Of(StoreLayout layout, FactBase facts)
    {
        var reader = new ClauseReader(layout, facts);
        NameDeclaration[] names = [.. facts.Items.Where(static i => i.Name.Length > 0).Select(i => NameOf(i, reader))];
        return NameTable.Of(layout.Schema, [new FileDeclarations("", default, new EquatableArray<NameDeclaration>(names))]);
    }

    private static NameDeclaration NameOf(IItem item, ClauseReader reader)
    {
        LabelText[] labels = [.. item.Labels.Select(static l => new LabelText(l.Text, l.Language))];
        string[] others = [.. reader.Read(item.At).Where(static c => c.Field == LanguageFields.Aka).SelectMany(static c => c.Texts).Select(static t => t.Text)];
        return new NameDeclaration(item.At.Kind, item.Name, new EquatableArray<LabelText>(labels)) { OtherNames = new EquatableArray<string>(others) };
    }
}
