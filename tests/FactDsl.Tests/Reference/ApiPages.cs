using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace FactDsl.Tests.Reference;

/// <summary>The reference of the runtime in Markdown: a page for each type, and a table of all.</summary>
internal static class ApiPages
{
    private static readonly (string Title, Func<MemberInfo, bool> Has)[] s_sections =
    [
        ("Fields", static m => m is FieldInfo),
        ("Constructors", static m => m is ConstructorInfo),
        ("Properties", static m => m is PropertyInfo),
        ("Methods", static m => m is MethodInfo { IsSpecialName: false }),
        ("Operators", static m => m is MethodInfo { IsSpecialName: true }),
    ];

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "docs", "api");

    /// <summary>The pages by their file names.</summary>
    public static SortedDictionary<string, string> All()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Table() };
        foreach (Type type in DocumentedApi.Types)
            pages.Add(ApiNames.PageOf(type) + ".md", Page(type));
        return pages;
    }

    private static string Table()
    {
        var page = new StringBuilder("""
            # The runtime library

            Every public type of `FactDsl`, as .NET 8 and later have it; for netstandard2.0 those whose names begin with `FactJson` or end with `JsonConverter` are missing. What the generator makes of `.facts` files is documented in itself: editors show it.

            | type | |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (Type type in DocumentedApi.Types)
            page.Append(CultureInfo.InvariantCulture, $"| [`{ApiNames.Of(type)}`]({ApiNames.PageOf(type)}.md) | {ApiText.Cell(DocumentedApi.Of(type)?.Element("summary"))} |\n");
        return page.ToString();
    }

    private static string Page(Type type)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {ApiNames.Of(type).Replace("<", "&lt;", StringComparison.Ordinal)}\n\n```csharp\n{ApiSignature.Of(type)}\n```\n");
        XElement? doc = DocumentedApi.Of(type);
        AddText(page, doc?.Element("summary"));
        AddText(page, doc?.Element("remarks"));
        AddNames(page, doc, "typeparam");
        if (type.IsEnum)
            AddWords(page, type);
        else
            AddMembers(page, type);
        return page.ToString();
    }

    private static void AddWords(StringBuilder page, Type type)
    {
        page.Append("\n| value | |\n| --- | --- |\n");
        foreach (FieldInfo word in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            page.Append(CultureInfo.InvariantCulture, $"| `{word.Name}` | {ApiText.Cell(DocumentedApi.Of(word)?.Element("summary"))} |\n");
    }

    private static void AddMembers(StringBuilder page, Type type)
    {
        MemberInfo[] members = [.. DocumentedApi.MembersOf(type)];
        foreach ((string title, Func<MemberInfo, bool> has) in s_sections)
        {
            MemberInfo[] own = [.. members.Where(has)];
            if (own.Length == 0)
                continue;
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (MemberInfo member in own)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### `{ApiSignature.Of(member)}`\n");
                XElement? doc = DocumentedApi.Of(member);
                AddText(page, doc?.Element("summary"));
                AddText(page, doc?.Element("remarks"));
                AddNames(page, doc, "typeparam");
                AddNames(page, doc, "param");
                if (doc?.Element("returns") is { } returns)
                    page.Append(CultureInfo.InvariantCulture, $"\nReturns: {ApiText.Of(returns)}\n");
                foreach (XElement exception in doc?.Elements("exception") ?? [])
                    page.Append(CultureInfo.InvariantCulture, $"\nThrows `{((string)exception.Attribute("cref")!).Split('.')[^1]}`: {ApiText.Of(exception)}\n");
            }
        }
    }

    private static void AddText(StringBuilder page, XElement? element)
    {
        if (element is not null)
            page.Append('\n').Append(ApiText.Of(element)).Append('\n');
    }

    private static void AddNames(StringBuilder page, XElement? doc, string element)
    {
        XElement[] named = [.. doc?.Elements(element) ?? []];
        if (named.Length == 0)
            return;
        page.Append('\n');
        foreach (XElement name in named)
            page.Append(CultureInfo.InvariantCulture, $"* `{(string)name.Attribute("name")!}`: {ApiText.Of(name)}\n");
    }
}
