using System;

namespace FactDsl.Build;

/// <summary>Of which kinds a project makes types, as it says it in <c>FactDslKinds</c>.</summary>
internal static class ChoiceOfKinds
{
    /// <summary>Of all, also of those that other assemblies have made types of: then it reads their facts by its own.</summary>
    public const string Own = "own";

    /// <summary>Whether it says so.</summary>
    public static bool IsOwn(string said) => string.Equals(said.Trim(), Own, StringComparison.OrdinalIgnoreCase);
}
