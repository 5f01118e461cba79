using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace FactDsl.Tests.Reference;

/// <summary>The runtime's public types and members with the XML documentation that the compiler wrote of them.</summary>
internal static class DocumentedApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> s_docs = XDocument.Load(Path.ChangeExtension(typeof(FactBase).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(static m => (string)m.Attribute("name")!, StringComparer.Ordinal);

    /// <summary>The types, by their names.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(FactBase).Assembly.GetExportedTypes().OrderBy(static t => ApiNames.Of(t), StringComparer.Ordinal).ThenBy(static t => t.GetGenericArguments().Length)];

    /// <summary>What is written of a type or member; null where nothing is, or only that another's words hold.</summary>
    public static XElement? Of(MemberInfo member)
        => s_docs.TryGetValue(ApiNames.IdOf(member), out XElement? doc) && doc.Element("summary") is not null ? doc : null;

    /// <summary>The members that a type declares, those of its kind together; what only repeats <see cref="object"/> is left out.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type)
        => type.GetMembers(Declared)
            .Where(m => m is not Type && IsVisible(m) && !IsImplied(m))
            .OrderBy(static m => Order(m))
            .ThenBy(static m => m.Name, StringComparer.Ordinal)
            .ThenBy(static m => ApiNames.IdOf(m), StringComparer.Ordinal);

    /// <summary>Whether a member needs no words of its own: it overrides or implements one that has.</summary>
    public static bool Inherits(MemberInfo member)
        => member is MethodInfo { IsVirtual: true } or PropertyInfo { GetMethod.IsVirtual: true } && s_docs.TryGetValue(ApiNames.IdOf(member), out XElement? doc) && doc.Element("inheritdoc") is not null;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo f => (f.IsPublic || f.IsFamily) && !f.IsSpecialName,
        ConstructorInfo { IsStatic: false } c => c.IsPublic || c.IsFamily,
        MethodInfo m => (m.IsPublic || m.IsFamily) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)),
        PropertyInfo p => p.GetMethod is { } get && (get.IsPublic || get.IsFamily),
        _ => false,
    };

    private static bool IsImplied(MemberInfo member)
        => member.Name is "Equals" or "GetHashCode" && Inherits(member)
            || member is ConstructorInfo c && c.GetParameters().Length == 0 && Of(c) is null;

    private static int Order(MemberInfo member) => member switch
    {
        FieldInfo => 0,
        ConstructorInfo => 1,
        PropertyInfo => 2,
        MethodInfo { IsSpecialName: false } => 3,
        _ => 4,
    };
}
