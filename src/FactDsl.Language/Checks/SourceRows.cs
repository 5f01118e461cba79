using System.Linq;

namespace FactDsl.Language.Checks;

/// <summary>What the checks ask of sources, which they know by their rows.</summary>
internal static class SourceRows
{
    /// <summary>Whether two are told by one source; what names none is the author's own word.</summary>
    public static bool Share(int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length;
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            if (left[l] == right[r])
                return true;
            if (left[l] < right[r])
                l++;
            else
                r++;
        }
        return false;
    }

    /// <summary>Sources as messages name them.</summary>
    public static string Told(CheckedFacts facts, int[] sources)
        => sources.Length == 0 ? "without a source" : "by " + string.Join(", ", sources.Take(3).Select(row => "`" + facts[row].Item.Name + "`")) + (sources.Length > 3 ? " …" : "");
}
