using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Exporting.Json;
using FactDsl.Language.Provenance;

namespace FactDsl.CommandLine.Viewing;

/// <summary>
/// A fact base as one HTML file that needs nothing else: no server, no network. What facts say stands in it as data only, and its
/// policy lets no script run but its own.
/// </summary>
internal static class ViewPage
{
    // Later ones use what earlier ones declare.
    private static readonly string[] s_scripts =
        ["dom.js", "dates.js", "model.js", "state.js", "table.js", "filters.js", "timeline.js", "network.js", "matrix.js", "sources.js", "item.js", "search.js", "main.js"];

    private static readonly Lazy<string> s_script = new(static () => string.Concat(s_scripts.Select(Read)));
    private static readonly Lazy<string> s_style = new(static () => Read("style.css"));

    /// <summary>Writes the page.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="coverages">What of the sources' texts is quoted.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="changes">Where the page hears that the facts have changed; null for a page that is a file.</param>
    /// <param name="to">Where it is written.</param>
    public static void Write(ExportedFacts facts, IReadOnlyList<SourceCoverage> coverages, string title, string? changes, Stream to)
    {
        foreach ((string text, string? hole) in Parts(Read("page.html")))
        {
            to.Write(Encoding.UTF8.GetBytes(text));
            switch (hole)
            {
                case "policy":
                    to.Write(Encoding.UTF8.GetBytes(Policy(changes)));
                    break;
                case "title":
                    to.Write(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(title)));
                    break;
                case "live":
                    to.Write(Encoding.UTF8.GetBytes(changes is null ? "" : $"<meta name=\"facts-live\" content=\"{WebUtility.HtmlEncode(changes)}\">\n"));
                    break;
                case "style":
                    to.Write(Encoding.UTF8.GetBytes(s_style.Value));
                    break;
                case "script":
                    to.Write(Encoding.UTF8.GetBytes(s_script.Value));
                    break;
                case "coverage":
                    SourceCoverageJson.Write(coverages, to);
                    break;
                case "data":
                    using (var data = new ScriptDataStream(to))
                        JsonExport.Write(facts, data, isIndented: false);
                    break;
            }
        }
    }

    private static string Policy(string? changes)
        => $"default-src 'none'; script-src 'sha256-{Hash(s_script.Value)}'; style-src 'sha256-{Hash(s_style.Value)}'; base-uri 'none'; form-action 'none'{(changes is null ? "" : "; connect-src 'self'")}";

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The texts of a template, each with the hole behind it.</summary>
    private static IEnumerable<(string Text, string? Hole)> Parts(string template)
    {
        int at = 0;
        for (int open; (open = template.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            int close = template.IndexOf("}}", open, StringComparison.Ordinal);
            yield return (template[at..open], template[(open + 2)..close]);
            at = close + 2;
        }
        yield return (template[at..], null);
    }

    private static string Read(string name)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream("view/" + name)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
