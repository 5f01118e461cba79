using System.Text;

namespace FactDsl;

/// <summary>Filling templates; ordinal on every framework.</summary>
internal static class TemplateText
{
    internal static string Put(this string template, string hole, string value) =>
        new StringBuilder(template).Replace(hole, value).ToString();
}
