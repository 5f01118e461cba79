using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>
/// What System.Text.Json writes of generated types, with the generated resolver and nothing else: no reflection. The page of the
/// documentation shows whole items; <c>JSON_PAGE=write dotnet test tests/FactDsl.Generator.Tests</c> renews it.
/// </summary>
public class JsonTests
{
    private static readonly FactProject s_project = Newsroom.Project.With("questions.facts", """
        question WhatTheySaid stance of ?holder supports ?what
        question Treaties treaty of China
          budget ?budget
          pages ?pages
          secret ?secret
          code ?code
          signed ?signed
        question Boycotts boycott mode ?mode
          of ?country share ?share
        """);

    private static readonly Lazy<CompiledProject> s_loaded = new(static () => CompiledProject.Of(s_project));
    private static readonly Lazy<CompiledProject> s_page = new(static () => CompiledProject.Of(FactProject.Of(JsonPage.Facts)));

    public static TheoryData<string> Blocks => new(JsonPage.Blocks.Keys);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_page_shows_what_is_written(string expression)
    {
        if (Environment.GetEnvironmentVariable("JSON_PAGE") == "write")
            JsonPage.Write(static e => Json(s_page.Value, e));
        else
            Assert.Equal(JsonPage.Blocks[expression], Json(s_page.Value, expression) + "\n");
    }

    [Theory]
    [InlineData("Boycott.All", "{\"value\":\"country.Turkey\",\"share\":\"few\"}")]
    [InlineData("Boycott.All", "\"boycotters\":[\"country.France\",")]
    [InlineData("Treaty.Pact", "\"value\":\"country.France\",\"signed\":\"2002-01-01\",\"ratified\":\"2003\"")]
    [InlineData("Treaty.Pact", "\"budget\":{\"amount\":\"undisclosed <=5000000\",\"currency\":\"EUR\"},\"secret\":false,\"pages\":\"30..35\",\"code\":\"XA1\"")]
    [InlineData("RollCall.All", "\"ballots\":{\"in-favour\":[\"country.France\",\"country.Turkey\"],\"abstaining\":[\"country.China\"]}")]
    [InlineData("Country.China", "\"iso\":[\"CN\"]")]
    [InlineData("Meeting.Reported", "\"standing\":\"reported\"")]
    [InlineData("Meeting.Reported", "\"according-to\":[\"person.VladimirPutin\"]")]
    [InlineData("Meeting.Cancelled", "\"standing\":\"cancelled\"")]
    [InlineData("Meeting.Denied", "\"because\":{\"text\":\"pandemic\"}")]
    [InlineData("Source.Rfi", "\"publisher\":{\"text\":\"RFI\"}")]
    public void Every_type_of_field_has_its_shape(string expression, string expected)
        => Assert.Contains(expected, Compact(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("WhatTheySaid.Ask()", "[{\"holder\":\"country.China\",\"what\":{\"text\":\"peace in the world\"},\"fact\":{\"kind\":\"stance\",\"location\":{\"file\":\"news.facts\",\"line\":41}},")]
    [InlineData("Treaties.Ask()[0]", "{\"budget\":{\"amount\":\"undisclosed <=5000000\",\"currency\":\"EUR\"},\"pages\":\"30..35\",\"secret\":false,\"code\":\"XA1\",\"signed\":\"2001-07-16\",\"fact\":\"treaty.Pact\",")]
    [InlineData("Boycotts.Ask()[0]", "{\"mode\":\"diplomatic\",\"country\":\"country.France\",\"share\":\"most\",")]
    public void Answers_have_a_property_for_each_hole(string expression, string expected)
        => Assert.StartsWith(expected, Compact(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("new Meeting[] { Meeting.BeijingSummit }")]
    [InlineData("new System.Collections.Generic.List<Meeting> { Meeting.BeijingSummit }")]
    [InlineData("Meeting.All.Where(m => m.Name.Length > 0)")]
    [InlineData("(System.Collections.Generic.IReadOnlyList<IFact>)new IFact[] { Meeting.BeijingSummit }")]
    [InlineData("new IItem[] { Meeting.BeijingSummit }")]
    public void Arrays_and_lists_of_items_are_arrays(string expression)
        => Assert.Equal($"[{Compact("Meeting.BeijingSummit")}]", Compact(expression));

    [Fact]
    public void An_item_seen_through_an_interface_is_written_as_what_it_is()
        => Assert.Equal($"[{Compact("Person.XiJinping")},{Compact("Person.VladimirPutin")}]", Compact("Meeting.BeijingSummit.Participants"));

    [Theory]
    [InlineData("new FactDate(2022, 2)", "\"2022-02\"")]
    [InlineData("FactDate.Parse(\"2022-02-04/..\")", "\"2022-02-04/..\"")]
    [InlineData("default(FactDate)", "null")]
    [InlineData("(FactDate?)null", "null")]
    [InlineData("new FactNumber(12.50m)", "12.5")]
    [InlineData("FactNumber.Parse(\"1_000 million\")", "1000000000")]
    [InlineData("new FactMoney(FactNumber.Parse(\"~3\"), \"EUR\")", "{\"amount\":\"~3\",\"currency\":\"EUR\"}")]
    [InlineData("FactMoney.Undisclosed", "{\"amount\":\"undisclosed\"}")]
    [InlineData("new FactText(\"paix\", \"fr\")", "{\"text\":\"paix\",\"language\":\"fr\"}")]
    [InlineData("Person.XiJinping.Location", "{\"file\":\"news.facts\",\"line\":10}")]
    [InlineData("default(FactLocation)", "null")]
    [InlineData("Meeting.BeijingSummit.Citations", "[{\"source\":\"source.Rfi\",\"quotes\":[{\"text\":\"tête-à-tête\",\"language\":\"fr\"}],\"locators\":[\"§1\"]}]")]
    [InlineData("FactTime.On(FactDate.OfYear(-12000), FactAspect.Momentary)", "{\"text\":\"on Y-12000\",\"startEarliest\":\"Y-12000\",\"startLatest\":\"Y-12000\",\"endEarliest\":\"Y-12000\",\"endLatest\":\"Y-12000\"}")]
    public void Values_of_the_runtime_have_their_shapes(string expression, string expected) => Assert.Equal(expected, Compact(expression));

    [Fact]
    public void Values_of_the_runtime_bring_their_converters_to_other_types()
        => Assert.Equal("{\"When\":\"2022-02\",\"Many\":3}", s_loaded.Value.Evaluate("System.Text.Json.JsonSerializer.Serialize(new { When = new FactDate(2022, 2), Many = new FactNumber(3) })"));

    [Theory]
    [InlineData("Meeting.BeijingSummit")]
    [InlineData("Meeting.All")]
    [InlineData("Person.All")]
    [InlineData("Meeting.BeijingSummit.Participants")]
    [InlineData("new IActor[] { Person.XiJinping, Country.China }")]
    [InlineData("Boycott.All.First().BoycottersInDetail")]
    [InlineData("Boycotts.Ask()")]
    [InlineData("FactBase.About(Person.XiJinping)")]
    [InlineData("FactTruth.Maybe")]
    [InlineData("MeetingFormat.FaceToFace")]
    [InlineData("Meeting.BeijingSummit.Format")]
    public void Nothing_needs_to_know_the_resolver(string expression)
        => Assert.Equal(Compact(expression), WithoutResolver(expression));

    [Fact]
    public void Types_of_an_app_may_have_facts_in_them()
        => Assert.Equal(
            "{\"Title\":\"x\",\"Of\":" + Compact("Person.XiJinping") + ",\"By\":" + Compact("Country.China") + "}",
            WithoutResolver("new { Title = \"x\", Of = Person.XiJinping, By = (IActor)Country.China }"));

    private static string WithoutResolver(string expression)
        => s_loaded.Value.Evaluate($"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})");

    [Theory]
    [InlineData("MeetingFormat.FaceToFace", "\"face-to-face\"")]
    [InlineData("new MeetingFormat?[] { MeetingFormat.Summit }[0]", "\"summit\"")]
    [InlineData("StancePosition.ShrugsAt", "\"shrugs-at\"")]
    [InlineData("FactCertainty.AlmostCertain", "\"almost-certain\"")]
    [InlineData("FactStanding.Denied", "\"denied\"")]
    [InlineData("FactTruth.Yes", "\"yes\"")]
    public void Words_are_words(string expression, string expected) => Assert.Equal(expected, Compact(expression));

    [Theory]
    [InlineData("\"face-to-face\"", "FaceToFace")]
    [InlineData("\"summit\"", "Summit")]
    public void Words_are_read_back(string json, string expected)
        => Assert.Equal(expected, s_loaded.Value.Evaluate($"System.Text.Json.JsonSerializer.Deserialize<MeetingFormat>({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, true)}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default }}).ToString()"));

    [Theory]
    [InlineData("new { Format = MeetingFormat.FaceToFace }", "{\"Format\":\"face-to-face\"}")]
    [InlineData("new System.Collections.Generic.Dictionary<MeetingFormat, int> { [MeetingFormat.PhoneCall] = 2 }", "{\"phone-call\":2}")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<MeetingFormat[]>(\"[\\\"summit\\\"]\")", "[\"summit\"]")]
    [InlineData("(MeetingFormat?)null", "null")]
    public void Words_are_words_in_types_of_an_app_too(string expression, string expected) => Assert.Equal(expected, WithoutResolver(expression));

    [Fact]
    public void What_is_no_word_is_told_with_the_words_that_are()
        => Assert.StartsWith("A FactTruth is one of no, maybe, ", Assert.Throws<System.Text.Json.JsonException>(static () => s_loaded.Value.Evaluate("System.Text.Json.JsonSerializer.Deserialize<FactTruth>(\"\\\"perhaps\\\"\")")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Boycott.All.First().BoycottersInDetail[1]", "{\"value\":\"country.Turkey\",\"share\":\"few\"}")]
    [InlineData("default(BoycottBoycottersEntry)", "null")]
    [InlineData("FactBase.About(Event.BeijingOlympics)", "{\"item\":\"event.BeijingOlympics\",\"timeline\":[{\"fact\":{\"kind\":\"boycott\",")]
    public void Entries_and_stories_have_their_shapes(string expression, string expected) => Assert.StartsWith(expected, Compact(expression), StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_called_like_what_every_item_has_gives_way()
    {
        var project = CompiledProject.Of(FactProject.Of("lasting fact rank\n  of: any\n  location: code?\n  name: code?\ncountry A\nrank of A location north name n\n"));
        string json = Json(project, "Rank.All");
        Assert.Contains("\"location_\": \"north\"", json, StringComparison.Ordinal);
        Assert.Contains("\"name_\": \"n\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_called_like_the_resolver_goes_first()
        => Assert.Equal("[]", CompiledProject.Of(FactProject.Of("entity facts-json\n")).Evaluate("System.Text.Json.JsonSerializer.Serialize(FactsJson.All, new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = FactsJson_.Default })"));

    [Fact]
    public void Facts_are_not_read_back()
        => Assert.Throws<NotSupportedException>(static () => s_loaded.Value.Evaluate(
            "System.Text.Json.JsonSerializer.Deserialize<Meeting>(\"{}\", new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = FactsJson.Default })"));

    [Fact]
    public void Nor_are_they_where_no_options_know_the_resolver()
        => Assert.Contains("not read back", Assert.Throws<NotSupportedException>(static () => s_loaded.Value.Evaluate("System.Text.Json.JsonSerializer.Deserialize<Meeting>(\"{}\")")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_resolver_compiles_with_C_sharp_9_and_documentation()
        => (s_project with { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9 }).CompileWithoutWarning();

    [Fact]
    public void A_project_without_the_serializer_gets_no_resolver()
        => Assert.DoesNotContain((s_project with { TargetsStandard = true }).RunResult().GeneratedSources, static s => s.HintName.StartsWith("FactsJson", StringComparison.Ordinal));

    [Fact]
    public void Another_projects_runtime_in_an_editor_counts_as_well()
    {
        // An editor hands in projects of the same solution as compilations.
        CompilationReference runtime = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "FactDsl", [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("namespace FactDsl { public class FactJsonResolver { } }")], References.Net[..^1]).ToMetadataReference();
        Compilation compilation = s_project.CreateCompilation().WithReferences([.. References.Net[..^1], runtime]);
        Assert.Contains(s_project.CreateDriver().RunGenerators(compilation).GetRunResult().GeneratedTrees, static t => t.FilePath.EndsWith("FactsJson.g.cs", StringComparison.Ordinal));
    }

    private static readonly Lazy<CompiledProject> s_sharing = new(static () => CompiledProject.Of(FactProject.Of("""
        person Ada "Ada" citizen-of France, Utopia
        country Utopia "Utopia" iso UT
        meeting General of Ada, Utopia, Un in Paris on 2031
        question WhoMeets meeting of ?who in Paris

        """).ReferringTo(ReferencedProject.Built(FactProject.Library("Atlas", "country France \"France\"@fr iso FR\nplace Paris in France\norganization Un members France\n")))));

    [Theory]
    [InlineData("Person.Ada", "\"citizen-of\":[\"country.France\",\"country.Utopia\"]")]
    [InlineData("Meeting.All", "\"participants\":[\"person.Ada\",\"country.Utopia\",\"organization.Un\"],\"place\":\"place.Paris\"")]
    [InlineData("Country.Utopia", "\"label\":\"Utopia\",\"labels\":[{\"text\":\"Utopia\"}],\"iso\":[\"UT\"]")]
    [InlineData("Country.All", "},{\"kind\":\"country\",\"name\":\"Utopia\"")]
    [InlineData("Country.All", "[{\"kind\":\"country\",\"name\":\"France\"")]
    [InlineData("Organization.Un", "\"members\":[\"country.France\"]")]
    [InlineData("Meeting.General.Participants", "[{\"kind\":\"person\",\"name\":\"Ada\"")]
    [InlineData("Meeting.General.Participants", "\"iso\":[\"UT\"]")]
    [InlineData("Meeting.General.Participants", "\"members\":[\"country.France\"]")]
    [InlineData("WhoMeets.Ask()", "\"who\":\"organization.Un\"")]
    public void The_apps_resolver_writes_what_another_assembly_has(string expression, string expected)
    {
        Assert.Contains(expected, s_sharing.Value.Evaluate($"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default }})"), StringComparison.Ordinal);
    }

    private static string Json(CompiledProject project, string expression) => Serialize(project, expression, "true");

    private static string Compact(string expression) => Serialize(s_loaded.Value, expression, "false");

    private static string Serialize(CompiledProject project, string expression, string indented) => project.Evaluate(
        $"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default, WriteIndented = {indented}, NewLine = \"\\n\", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})");
}
