using System.Collections.Generic;

namespace FactDsl.Generator.CSharp;

/// <summary>Of what C# is made, besides the kinds themselves.</summary>
/// <param name="KindsUsed">The words that items of the project begin with; empty where no type depends on them.</param>
/// <param name="MakesUsedOnly">Whether types are made of those kinds alone that the facts use, and of those that these are or refer to.</param>
/// <param name="IsInternal">Whether the types are the project's own alone; then nothing is shared.</param>
/// <param name="MostNames">Up to how many names of other assemblies are members of types.</param>
internal sealed record CSharpScope(IReadOnlyList<string> KindsUsed, bool MakesUsedOnly, bool IsInternal, int MostNames);
