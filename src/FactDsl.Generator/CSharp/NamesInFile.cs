using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;

namespace FactDsl.Generator.CSharp;

/// <summary>How that what one file names is called in C#: all that its C# has from the names of other files.</summary>
/// <param name="Items">The items of the file in their order; <see cref="ItemName.None"/> for those without a name in C#.</param>
/// <param name="Aliases">The former names that still lead to an item, each behind the item's own.</param>
/// <param name="Questions">The types of its questions, in their order.</param>
internal sealed record NamesInFile(EquatableArray<ItemName> Items, EquatableArray<string> Aliases, EquatableArray<string> Questions)
{
    /// <summary>Looks up what a file names.</summary>
    public static NamesInFile Of(ItemNames names, BoundFile file)
    {
        var items = new ItemName[file.Items.Count];
        List<string>? aliases = null;
        for (int i = 0; i < items.Length; i++)
        {
            BoundItem item = file.Items[i];
            items[i] = item.Name is null ? ItemName.None : names.Find(item.Kind, item.Name) ?? ItemName.None;
            for (int former = 0; former < item.FormerNames.Count; former++)
            {
                if (names.IsAlias(item.Kind, item.FormerNames[former], item.Name ?? ""))
                    (aliases ??= []).Add(item.Name + " " + item.FormerNames[former]);
            }
        }
        string[] questions = new string[file.Questions.Count];
        for (int i = 0; i < questions.Length; i++)
            questions[i] = names.TypeOfQuestion(file.Questions[i].Name);
        return new NamesInFile(new(items), aliases is null ? default : EquatableArray.From(aliases), new(questions));
    }

    /// <summary>Whether another state of the names calls everything by the same name, wherever it stands among the others.</summary>
    public bool HasSameMembers(NamesInFile other)
    {
        bool isSame = Items.Count == other.Items.Count && Questions.Equals(other.Questions);
        for (int i = 0; i < Items.Count && isSame; i++)
            isSame = string.Equals(Items[i].Member, other.Items[i].Member, StringComparison.Ordinal);
        return isSame;
    }
}
