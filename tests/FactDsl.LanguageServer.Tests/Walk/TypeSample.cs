using FactDsl.Editing.Features;
using FactDsl.Language.Schema;

namespace FactDsl.LanguageServer.Tests.Walk;

/// <summary>A value of a type, and what each stage makes of it.</summary>
/// <param name="Definition">The type as a definition writes it; null for one that only the language's own fields have.</param>
/// <param name="Good">A value of the type.</param>
/// <param name="Bad">What is none, and the finding about it.</param>
internal sealed record TypeSample(string? Definition, string Good, (string Value, string Finding) Bad)
{
    /// <summary>What <c>facts export --format json</c> reads back from the store.</summary>
    public required string Stored { get; init; }

    /// <summary>What a question says that the value meets, and what it does not.</summary>
    public required (string Met, string Unmet) Asked { get; init; }

    /// <summary>The C# type of the property, which is nullable; null where there is no property.</summary>
    public required string? CSharpType { get; init; }

    /// <summary>What the filter of the set takes that the value meets, and what it does not; null where there is no filter.</summary>
    public required (string Met, string Unmet)? Filter { get; init; }

    /// <summary>The value in the JSON of generated code; null where it has none.</summary>
    public required string? Json { get; init; }

    /// <summary>What completion offers in the place of a value, beside what it offers for every type; null where values cannot be guessed.</summary>
    public required string? Completion { get; init; }

    /// <summary>A token of the value, and how editors colour it.</summary>
    public required (string Text, SemanticTokenKind Kind) Token { get; init; }

    /// <summary>Its columns in CSV with their cells.</summary>
    public required string Csv { get; init; }

    /// <summary>Its columns in Parquet with their types.</summary>
    public required string Parquet { get; init; }

    /// <summary>What stands in Turtle.</summary>
    public required string Turtle { get; init; }

    /// <summary>What stands in a picture of Graphviz, or what is told to be left out of it.</summary>
    public required string Graph { get; init; }

    /// <summary>A cell of a table that becomes the value, and one that is refused; null where every cell is a value.</summary>
    public required (string Good, string? Bad) Cell { get; init; }

    /// <summary>What the JSON Schema says of a value; null where it says nothing.</summary>
    public required string? Schema { get; init; }

    /// <summary>The clause that says it.</summary>
    public string Clause => Definition is null ? "before" : "trait";

    /// <summary>The definition of the kind that has the field.</summary>
    public string Kind => "person Ada \"Ada\"\nperson Bea \"Bea\"\nmomentary fact probe\n  of: person\n" + (Definition is null ? "" : $"  trait: {Definition}?\n");

    /// <summary>Facts with a value.</summary>
    public string FactsWith(string value) => $"{Kind}\nprobe Sample of Ada on 2014\n  {Clause} {value}\n";

    /// <summary>The sample of a type. A new type does not compile without one.</summary>
    public static TypeSample Of(FieldType type) => type switch
    {
        FieldType.Text => new("text", "\"hello\"@en", ("5", "FACT2206"))
        {
            Stored = """[{"text":"hello","language":"en"}]""",
            Asked = ("\"hello\"", "\"good day\""),
            CSharpType = "FactText",
            Filter = ("\"hello\"", "\"good day\""),
            Json = """{"text":"hello","language":"en"}""",
            Completion = "\"…\"",
            Token = ("\"hello\"@en", SemanticTokenKind.Text),
            Csv = "trait=hello",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"hello\"@en",
            Graph = "left out: texts that are values",
            Cell = ("hello", null),
            Schema = """{"$ref":"#/$defs/Text"}""",
        },
        FieldType.Date => new("date", "2014-05~", ("2014-13", "FACT2301"))
        {
            Stored = """[{"date":{"text":"2014-05~","startEarliest":"2014-05-01","startLatest":"2014-05-31","endEarliest":"2014-05-01","endLatest":"2014-05-31","start":"closed","end":"closed"}}]""",
            Asked = ("2014", "2013"),
            CSharpType = "FactDate",
            Filter = ("new FactDate(2014)", "new FactDate(2013)"),
            Json = "\"2014-05~\"",
            Completion = "2022-02-04",
            Token = ("2014-05~", SemanticTokenKind.Number),
            Csv = "trait=2014-05~;trait_start_earliest=2014-05-01;trait_start_latest=2014-05-31;trait_end_earliest=2014-05-01;trait_end_latest=2014-05-31",
            Parquet = "trait:DateTime;trait_text:String;trait_start_earliest:DateTime;trait_start_latest:DateTime;trait_end_earliest:DateTime;trait_end_latest:DateTime",
            Turtle = "field:probe.trait \"2014-05~\"^^edtf:EDTF",
            Graph = "trait 2014-05~",
            Cell = ("2014-05~", "2014-13"),
            Schema = """{"$ref":"#/$defs/Date"}""",
        },
        FieldType.Number => new("number", "5 million", ("5x", "FACT2303"))
        {
            Stored = """[{"number":{"text":"5 million","lowest":5000000,"highest":5000000}}]""",
            Asked = (">4 million", "<4 million"),
            CSharpType = "FactNumber",
            Filter = ("FactNumber.Parse(\">4 million\")", "FactNumber.Parse(\"<4 million\")"),
            Json = "5000000",
            Completion = "million",
            Token = ("million", SemanticTokenKind.Number),
            Csv = "trait=5 million;trait_lowest=5000000;trait_highest=5000000",
            Parquet = "trait:Decimal;trait_text:String;trait_lowest:Decimal;trait_highest:Decimal",
            Turtle = "field:probe.trait \"5000000\"^^xsd:decimal",
            Graph = "trait 5 million",
            Cell = ("5 million", "5x"),
            Schema = """{"$ref":"#/$defs/Number"}""",
        },
        FieldType.Money => new("money", "5 million USD", ("5", "FACT2304"))
        {
            Stored = """[{"money":{"text":"5 million USD","lowest":5000000,"highest":5000000,"currency":"USD"}}]""",
            Asked = (">4 million USD", ">4 million EUR"),
            CSharpType = "FactMoney",
            Filter = ("FactMoney.Parse(\">4 million USD\")", "FactMoney.Parse(\">4 million EUR\")"),
            Json = """{"amount":5000000,"currency":"USD"}""",
            Completion = "USD",
            Token = ("million", SemanticTokenKind.Number),
            Csv = "trait=5 million USD;trait_lowest=5000000;trait_highest=5000000;trait_currency=USD",
            Parquet = "trait:Decimal;trait_text:String;trait_lowest:Decimal;trait_highest:Decimal;trait_currency:String",
            Turtle = "a schema:MonetaryAmount",
            Graph = "trait 5 million USD",
            Cell = ("5 million USD", "5 million"),
            Schema = """{"$ref":"#/$defs/Money"}""",
        },
        FieldType.Url => new("url", "<https://example.org/a>", ("<nowhere>", "FACT2212"))
        {
            Stored = """[{"url":"https://example.org/a"}]""",
            Asked = ("<https://example.org/a>", "<https://example.org/b>"),
            CSharpType = "string",
            Filter = ("\"https://example.org/a\"", "\"https://example.org/b\""),
            Json = "\"https://example.org/a\"",
            Completion = null,
            Token = ("<https://example.org/a>", SemanticTokenKind.Text),
            Csv = "trait=https://example.org/a",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"https://example.org/a\"^^xsd:anyURI",
            Graph = "left out: codes, addresses and languages",
            Cell = ("https://example.org/a", "nowhere"),
            Schema = """{"type":"string"}""",
        },
        FieldType.Language => new("language", "fr", ("q", "FACT2211"))
        {
            Stored = """[{"languageTag":"fr"}]""",
            Asked = ("fr", "de"),
            CSharpType = "string",
            Filter = ("\"fr\"", "\"de\""),
            Json = "\"fr\"",
            Completion = "fr",
            Token = ("fr", SemanticTokenKind.Word),
            Csv = "trait=fr",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"fr\"",
            Graph = "left out: codes, addresses and languages",
            Cell = ("fr", "q"),
            Schema = """{"type":"string"}""",
        },
        FieldType.Flag => new("flag", "yes", ("maybe", "FACT2214"))
        {
            Stored = """[{"flag":true}]""",
            Asked = ("yes", "no"),
            CSharpType = "bool",
            Filter = ("true", "false"),
            Json = "true",
            Completion = "yes",
            Token = ("yes", SemanticTokenKind.Word),
            Csv = "trait=yes",
            Parquet = "trait:Boolean",
            Turtle = "field:probe.trait \"true\"^^xsd:boolean",
            Graph = "\\ntrait",
            Cell = ("x", "maybe"),
            Schema = """{"type":"boolean"}""",
        },
        FieldType.Word => new("one of warm, cool", "warm", ("hot", "FACT2202"))
        {
            Stored = """[{"word":"warm"}]""",
            Asked = ("warm", "cool"),
            CSharpType = "ProbeTrait",
            Filter = ("ProbeTrait.Warm", "ProbeTrait.Cool"),
            Json = "\"warm\"",
            Completion = "warm",
            Token = ("warm", SemanticTokenKind.Word),
            Csv = "trait=warm",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"warm\"",
            Graph = "trait warm",
            Cell = ("Warm", "hot"),
            Schema = """{"enum":["warm","cool"]}""",
        },
        FieldType.Code => new("code", "a-1", ("\"a\"@en", "FACT2206"))
        {
            Stored = """[{"code":"a-1"}]""",
            Asked = ("a-1", "a-2"),
            CSharpType = "string",
            Filter = ("\"a-1\"", "\"a-2\""),
            Json = "\"a-1\"",
            Completion = null,
            Token = ("a-1", SemanticTokenKind.Number),
            Csv = "trait=a-1",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"a-1\"",
            Graph = "left out: codes, addresses and languages",
            Cell = ("a-1", "a\u200Eb"),
            Schema = """{"type":"string"}""",
        },
        FieldType.Item => new("person", "Bea", ("Cleo", "FACT2101"))
        {
            Stored = """[{"item":"person.Bea"}]""",
            Asked = ("Bea", "Ada"),
            CSharpType = "Person",
            Filter = ("Person.Bea", "Person.Ada"),
            Json = "\"person.Bea\"",
            Completion = "Bea",
            Token = ("Bea", SemanticTokenKind.Entity),
            Csv = "trait=person.Bea",
            Parquet = "trait:String",
            Turtle = "field:probe.trait item:person.Bea",
            Graph = "\"probe.Sample\" -> \"person.Bea\" [label=\"trait\"]",
            Cell = ("Bea", "Cleo"),
            Schema = """{"type":"string","pattern":"^(person)\\."}""",
        },
        FieldType.Any => new("any", "\"a word\"", ("5", "FACT2206"))
        {
            Stored = """[{"text":"a word"}]""",
            Asked = ("\"a word\"", "Ada"),
            CSharpType = "IItem",
            Filter = ("Probe.Sample.Trait!", "Person.Ada"),
            Json = """{"text":"a word"}""",
            Completion = "Ada",
            Token = ("\"a word\"", SemanticTokenKind.Text),
            Csv = "trait=a word",
            Parquet = "trait:String",
            Turtle = "field:probe.trait \"a word\"",
            Graph = "[label=\"trait\"]",
            Cell = ("a word", null),
            Schema = """{"$ref":"#/$defs/Reference"}""",
        },
        FieldType.Order => new(null, "2020", ("2020-13", "FACT2301"))
        {
            Stored = """[{"date":"2020"}]""",
            Asked = ("2020", "2013"),
            CSharpType = null,
            Filter = null,
            Json = null,
            Completion = "2022-02-04",
            Token = ("2020", SemanticTokenKind.Number),
            Csv = "",
            Parquet = "",
            Turtle = "facts:before \"2020\"^^xsd:gYear",
            Graph = "before 2020",
            Cell = ("2020", "Cleo"),
            Schema = null,
        },
    };
}
