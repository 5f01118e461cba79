using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FactDsl.Exporting.Json;
using FactDsl.Language.Provenance;

namespace FactDsl.Exporting.Viewing;

/// <summary>
/// The page to look at a fact base with. What facts say stands in it as data only, and its policy lets no script run but its own,
/// known by its hash.
/// </summary>
internal static class ViewPage
{
    // Later ones use what earlier ones declare.
    private static readonly string[] s_scripts =
    [
        "lib/licence.js", "lib/d3-array.js", "lib/d3-color.js", "lib/d3-dispatch.js", "lib/d3-ease.js", "lib/d3-timer.js", "lib/d3-time.js", "lib/d3-selection.js", "lib/d3-interpolate.js",
        "lib/d3-drag.js", "lib/d3-transition.js", "lib/d3-zoom.js", "lib/d3-quadtree.js", "lib/d3-force.js",
        "speech.js", "words/de.js", "words/es.js", "words/fr.js", "words/ru.js", "words/zh.js",
        "dom.js", "dates.js", "model.js", "doubt.js", "members.js", "state.js", "table.js", "filters.js", "day.js", "zooming.js", "marks.js", "timeline.js", "layout.js", "network.js", "matrix.js", "contradictions.js", "sources.js", "item.js",
        "search.js", "editor.js", "main.js",
    ];
    private static readonly string[] s_styles = ["style.css", "pictures.css", "print.css"];

    private static readonly Lazy<string> s_script = new(static () => string.Concat(s_scripts.Select(Read)));
    private static readonly Lazy<string> s_style = new(static () => string.Concat(s_styles.Select(Read)));

    /// <summary>Writes a page that needs nothing else: no server, no network.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="coverages">What of the sources' texts is quoted.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="changes">Where the page hears that the facts have changed; null for a page that is a file.</param>
    /// <param name="to">Where it is written.</param>
    public static void Write(ExportedFacts facts, IReadOnlyList<SourceCoverage> coverages, string title, string? changes, Stream to) => Write(
        title,
        changes is null ? null : ("facts-live", changes),
        () => SourceCoverageJson.Write(coverages, to),
        () =>
        {
            using var data = new ScriptDataStream(to);
            JsonExport.Write(facts, data, isIndented: false);
        },
        to);

    /// <summary>The page for an editor, which gives it the facts later, by messages (see <c>editor.js</c>).</summary>
    /// <param name="title">What the page is called.</param>
    public static string ForEditor(string title)
    {
        using var page = new MemoryStream();
        void Nothing() => page.Write("null"u8);
        Write(title, ("facts-editor", ""), Nothing, Nothing, page);
        return Encoding.UTF8.GetString(page.GetBuffer().AsSpan(0, (int)page.Length));
    }

    private static void Write(string title, (string Name, string Content)? told, Action coverage, Action data, Stream to)
    {
        foreach ((string text, string? hole) in Parts(Read("page.html")))
        {
            to.Write(Encoding.UTF8.GetBytes(text));
            switch (hole)
            {
                case "policy":
                    to.Write(Encoding.UTF8.GetBytes(Policy(told?.Name)));
                    break;
                case "title":
                    to.Write(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(title)));
                    break;
                case "told":
                    to.Write(Encoding.UTF8.GetBytes(told is var (name, content) ? $"<meta name=\"{name}\" content=\"{WebUtility.HtmlEncode(content)}\">\n" : ""));
                    break;
                case "style":
                    to.Write(Encoding.UTF8.GetBytes(s_style.Value));
                    break;
                case "script":
                    to.Write(Encoding.UTF8.GetBytes(s_script.Value));
                    break;
                case "coverage":
                    coverage();
                    break;
                case "data":
                    data();
                    break;
            }
        }
    }

    // In an editor, a script of the editor's own sets the page up, so that only there what makes HTML of texts is not forbidden altogether.
    private static string Policy(string? told)
        => $"default-src 'none'; script-src 'sha256-{Hash(s_script.Value)}'; style-src 'sha256-{Hash(s_style.Value)}'; base-uri 'none'; form-action 'none'"
            + (told == "facts-live" ? "; connect-src 'self'" : "") + (told == "facts-editor" ? "" : "; require-trusted-types-for 'script'; trusted-types 'none'");

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
        using Stream file = typeof(ViewPage).Assembly.GetManifestResourceStream("view/" + name)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
