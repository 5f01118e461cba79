using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace FactDsl.Benchmarks;

/// <summary>The versions that this repository pins, for projects made outside of it.</summary>
internal static class PackageVersions
{
    private static readonly XDocument s_pinned = XDocument.Load(Path.Combine(Sources.Repository, "Directory.Packages.props"));

    public static string Of(string package)
        => s_pinned.Descendants("PackageVersion").Single(p => p.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
}
