using System;

namespace FactDsl;

/// <summary>BCP 47 tags as far as falling back needs them (RFC 4647, lookup).</summary>
internal static class LanguageTag
{
    /// <summary>The tag without its last subtag, or null where it has one only; a single letter left at the end goes too.</summary>
    public static string? Parent(string tag)
    {
        int cut = tag.LastIndexOf('-');
        if (cut >= 2 && tag[cut - 2] == '-')
            cut -= 2;
        return cut <= 0 ? null : tag.Substring(0, cut);
    }

    /// <summary>Whether two tags are the same; case does not matter.</summary>
    public static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
