using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export</c> as RDF: Turtle and JSON-LD.</summary>
public sealed partial class ExportRdfTests
{
    [Theory]
    [InlineData("turtle", "ttl", "alliance,boycott,claim,meeting,visit")]
    [InlineData("json-ld", "jsonld", "boycott,claim")]
    public void Facts_are_resources_of_their_own_vocabulary_and_of_those_that_others_know(string format, string extension, string kinds)
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", format, "--kind", kinds));
        Exported.IsKept("story." + extension, terminal.Output);
        Exported.IsKept("story." + extension + ".left-out.txt", terminal.Errors);
    }

    [Fact]
    public void What_is_said_of_a_value_alone_names_a_triple_in_RDF_1_2_and_its_parts_before()
    {
        using Terminal terminal = Exported.Story();
        terminal.Run("export", "--format", "turtle");
        string old = terminal.Output;
        terminal.Run("export", "--format", "turtle-1.2");
        Assert.Contains("        rdf:reifies <<( item:boycott.f9261dbe5686e504 field:boycott.boycotters item:person.Bo )>> ;\n        field:boycott.share \"most\"", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rdf:Statement", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(old, Reified().Replace(terminal.Output, "        a rdf:Statement ;\n        rdf:subject $1 ;\n        rdf:predicate $2 ;\n        rdf:object $3 ;"));
    }

    [Fact]
    public void What_is_denied_planned_or_only_reported_is_nothing_that_happened()
    {
        using Terminal terminal = new Terminal().With("a.facts", "source S\nperson A\nplace T\nno visit of A to T during 2014 per S\nplanned visit of A to T on 2030 per S\ncancelled visit of A to T on 2020 per S\nvisit of A to T on 2013 per S according-to A\n");
        Assert.Equal(0, terminal.Run("export", "--format", "turtle", "--kind", "visit"));
        Assert.DoesNotContain("schema:Event", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a kind:visit", terminal.Output, StringComparison.Ordinal);
        foreach (string standing in (string[])["Denied", "Planned", "Cancelled", "Reported"])
            Assert.Contains("    a facts:" + standing + "Fact, prov:Entity ;\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_XML_Schema_does_not_have_are_EDTF()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A\n  born 1960~\nperson B\n  born 1960-05\nperson C\n  born -0043\nperson D\n  born 1960-05-06\nperson E\n  born 1960-21\nperson F\n  born 1960\nperson G\n  born Y12345\n");
        Assert.Equal(0, terminal.Run("export", "--format", "turtle"));
        Assert.Equal(
            ["\"1960~\"^^edtf:EDTF", "\"1960-05\"^^xsd:gYearMonth", "\"-0043\"^^edtf:EDTF", "\"1960-05-06\"^^xsd:date", "\"1960-21\"^^edtf:EDTF", "\"1960\"^^xsd:gYear", "\"12345\"^^xsd:gYear"],
            terminal.Output.Split('\n').Where(static l => l.Contains("schema:birthDate")).Select(static l => l.Trim().Split(' ')[1]));
    }

    [Theory]
    [InlineData("1960-05-06T10:30:00Z", "1960-05-06T10:30:00Z", "xsd:dateTime")]
    [InlineData("1960-05-06T10:30:00", "1960-05-06T10:30:00", "xsd:dateTime")]
    [InlineData("1960-05-06T10:30:00-04:30", "1960-05-06T10:30:00-04:30", "xsd:dateTime")]
    [InlineData("1960-05-06T10:30:00+02", "1960-05-06T10:30:00+02:00", "xsd:dateTime")]
    [InlineData("1960-05-06T24:00:00Z", "1960-05-06T24:00:00Z", "xsd:dateTime")]
    [InlineData("1960-12-31T23:59:60Z", "1960-12-31T23:59:60Z", "edtf:EDTF")]
    [InlineData("1960-05-06/1960-05-07", "1960-05-06/1960-05-07", "edtf:EDTF")]
    [InlineData("196X", "196X", "edtf:EDTF")]
    [InlineData("0000", "0000", "edtf:EDTF")]
    public void A_moment_is_one_of_XML_Schema_where_that_has_it(string written, string literal, string type)
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A\n  born " + written + "\n");
        Assert.Equal(0, terminal.Run("export", "--format", "turtle"));
        Assert.Contains($"    schema:birthDate \"{literal}\"^^{type} ", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_lie_below_a_base_that_somebody_chooses()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ünal\n");
        Assert.Equal(0, terminal.Run("export", "--format", "turtle", "--base", "https://data.example.org/"));
        Assert.Contains("@prefix item: <https://data.example.org/item/> .\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\n<https://data.example.org/item/person.Ünal>\n", terminal.Output, StringComparison.Ordinal);
        foreach (string bad in (string[])["no iri", "https://example.org", "https://example.org/<a>/", "https://example.org/a b/"])
            Assert.Equal(2, terminal.Run("export", "--format", "turtle", "--base", bad));
    }

    [Fact]
    public void Every_character_of_a_text_is_in_its_literal_and_none_ends_it()
    {
        string text = string.Concat(Enumerable.Range(1, 0xFFFD).Where(static c => c is < 0xD800 or > 0xDFFF).Select(static c => (char)c)) + "𝒳🙂";
        using Terminal terminal = new Terminal().With("a.facts", "person A\n  note \"" + Escaped(text) + "\"\n  tag \"\\u0000\"\n");
        Assert.Equal(0, terminal.Run("export", "--format", "turtle", "-o", "a.ttl"));
        string literal = File.ReadAllLines(terminal["a.ttl"]).Single(static l => l.StartsWith("    skos:note ", StringComparison.Ordinal))["    skos:note \"".Length..^"\" ;".Length];
        Assert.DoesNotMatch(Raw(), Escape().Replace(literal, ""));
        Assert.Equal(text, Unescaped(literal));
        Assert.Contains("    field:tag \"\\u0000\" ;\n", File.ReadAllText(terminal["a.ttl"]), StringComparison.Ordinal);
        if (Rapper.Path is not null)
            Assert.Contains(Rapper.Triples(terminal["a.ttl"]), t => t.Contains("core#note", StringComparison.Ordinal) && Unescaped(t[(t.IndexOf('"') + 1)..t.LastIndexOf('"')]) == text);
    }

    [JsonLdFact]
    public void Turtle_and_JSON_LD_say_the_same_to_readers_of_others()
    {
        // `rapper` ends a text at U+0000, which is tested elsewhere.
        using Terminal terminal = Exported.Story().With("hostile.facts", Exported.Read("hostile.facts").Replace("source S", "source Sheet").Replace("per S ", "per Sheet ").Replace("\\u0000", ""));
        Assert.Equal(0, terminal.Run("export", "--format", "turtle", "-o", "all.ttl"));
        Assert.Equal(0, terminal.Run("export", "--format", "json-ld", "-o", "all.jsonld"));
        string[] triples = Rapper.Triples(terminal["all.ttl"]);
        Assert.Contains("<https://facts.example/item/meeting.Summit> <https://schema.org/location> <https://facts.example/item/place.Town> .", triples);
        Assert.Contains("<https://facts.example/item/place.Town> <http://www.w3.org/2000/01/rdf-schema#label> \"Ville\"@fr .", triples);
        // Tags of languages are the same in any case; processors of JSON-LD make them small.
        terminal.With("all.nt", string.Concat(triples.Select(static t => LanguageTag().Replace(t, static tag => tag.Value.ToLowerInvariant()) + "\n")));
        Assert.Equal(JsonLd.Triples(terminal["all.nt"]), JsonLd.Triples(terminal["all.jsonld"]));
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (Rune c in text.EnumerateRunes())
            escaped.Append(Rune.IsLetterOrDigit(c) ? c.ToString() : string.Concat(c.ToString().Select(static u => "\\u" + ((int)u).ToString("X4", CultureInfo.InvariantCulture))));
        return escaped.ToString();
    }

    private static string Unescaped(string literal) => Escape().Replace(literal, static e => e.Value[1] switch
    {
        'u' or 'U' => char.ConvertFromUtf32(int.Parse(e.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        'b' => "\b",
        'f' => "\f",
        char c => c.ToString(),
    });

    [GeneratedRegex("""\\(?:u[0-9A-F]{4}|U[0-9A-F]{8}|.)""", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("@[A-Za-z0-9-]+ \\.$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex("""["\\\x00-\x1F]""", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex("""        rdf:reifies <<\( (\S+) (\S+) (.+?) \)>> ;""", RegexOptions.CultureInvariant)]
    private static partial Regex Reified();
}
