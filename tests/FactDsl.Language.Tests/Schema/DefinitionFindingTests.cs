using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Schema;

/// <summary>What can be wrong with a definition, each once and at its place.</summary>
public class DefinitionFindingTests
{
    [Theory]
    // The words of the language are nobody else's (C5, C15).
    [InlineData("entity [|FACT1203:per|]")]
    [InlineData("entity [|FACT1203:others|]")]
    [InlineData("entity [|FACT1203:rule|]")]
    [InlineData("lasting fact blow\n  targets as [|FACT1203:on|]: actor+")]
    [InlineData("entity a\n  [|FACT1203:since|]: text")]
    [InlineData("entity a\n  [|FACT1203:count|]: number")]
    [InlineData("entity a\n  [|FACT1203:note|]: text")]
    [InlineData("entity a\n  b as [|FACT1203:via|]: text")]
    [InlineData("entity a\n  b as [|FACT1203:fact|]: text")]
    [InlineData("entity a\n  b: one of c, [|FACT1203:unknown|], [|FACT1203:because|], [|FACT1203:no|]")]
    [InlineData("entity a\n  b: any by c, [|FACT1203:accept|]")]
    // Every word of a kind means one thing.
    [InlineData("entity [|FACT1204:person|]")]
    [InlineData("entity a\n  b: text\n  [|FACT1205:b|]: text")]
    [InlineData("entity a is country\n  [|FACT1205:region|]: place?")]
    [InlineData("entity a is b\n  [|FACT1205:c|]: text\nentity b\n  c: text")]
    [InlineData("entity a\n  b as c: text\n  d as [|FACT1206:c|]: text")]
    [InlineData("entity a\n  b as c: text\n  [|FACT1206:c|]: text")]
    [InlineData("entity a\n  b as c: any by d\n  [|FACT1206:d|]: text")]
    [InlineData("entity a\n  b: text\n  [|FACT1206:c|]: any by d, b")]
    [InlineData("entity a\n  b as c: any by d, [|FACT1206:c|]")]
    [InlineData("entity a is country\n  b as [|FACT1206:in|]: place?")]
    [InlineData("extend stance\n  target: by [|FACT1206:in|]")]
    [InlineData("extend actor\n  [|FACT1206:born|]: date?")]
    [InlineData("entity a\n  b: one of c, [|FACT1214:b|]")]
    [InlineData("entity a\n  b: one of c, d\n  [|FACT1214:d|]: text")]
    [InlineData("extend meeting\n  [|FACT1214:summit|]: flag?")]
    [InlineData("extend meeting\n  format: one of [|FACT1214:about|]")]
    [InlineData("entity a is meetings\n  [|FACT1214:summit|]: flag?\nentity meetings\n  format: one of summit?")]
    // Types, bases, multiplicities.
    [InlineData("entity a\n  b: [|FACT1207:persn|]")]
    [InlineData("entity a\n  b: [|FACT1207:persn|]?\na A b \"x\"")]
    [InlineData("entity a is [|FACT1208:persn|]")]
    [InlineData("entity a is [|FACT1209:a|]")]
    [InlineData("entity a is b\nentity b is c\nentity c is [|FACT1209:a|], actor")]
    [InlineData("entity a\n  b: text [|FACT1210:2|]")]
    [InlineData("entity a\n  b: text [|FACT1210:4..2|]")]
    [InlineData("entity a\n  b: text [|FACT1210:..4|]")]
    [InlineData("entity a\n  b: text [|FACT1210:0..0|]")]
    [InlineData("fact [|FACT1211:a|]\n  b: text")]
    [InlineData("entity a\n  b: text with c, [|FACT1212:d|]\n  c: text?")]
    [InlineData("extend [|FACT1213:contry|]\n  a: text?")]
    // Additions.
    [InlineData("extend country\n  [|FACT1215:iso|]: text?")]
    [InlineData("extend country\n  [|FACT1215:capital|]: place?")]
    [InlineData("extend meeting\n  [|FACT1215:place|]: by held-in")]
    [InlineData("extend meeting\n  [|FACT1215:format|] as x: one of y")]
    [InlineData("extend meeting\n  [|FACT1215:format|]:")]
    [InlineData("entity a\n  [|FACT1216:b|]:")]
    [InlineData("extend country\n  [|FACT1216:b|]: with iso")]
    // Modifiers.
    [InlineData("[|FACT1217:momentary|] entity a")]
    [InlineData("momentary [|FACT1217:lasting|] fact a")]
    [InlineData("entity a is [|FACT1217:meeting|]")]
    [InlineData("entity a\n  b: text [|FACT1217:transitive|]")]
    [InlineData("entity a\n  b: text [|FACT1217:anytime|]")]
    [InlineData("entity a\n  b: date [|FACT1217:quoted|]")]
    // Lives.
    [InlineData("entity a\n  b: date?\n  [|FACT1218:life|]")]
    [InlineData("entity a\n  b: date?\n  life [|FACT1218:b|]")]
    [InlineData("entity a\n  b: date?\n  life b, b [|FACT1218:b|]")]
    [InlineData("entity a\n  b: date?\n  life b, b\n  [|FACT1218:life|] b, b")]
    [InlineData("extend person\n  life [|FACT1218:born|], died")]
    [InlineData("entity a is person\n  life born, [|FACT1219:dead|]")]
    [InlineData("entity a\n  b: date?\n  c: date*\n  life b, [|FACT1220:c|]")]
    [InlineData("entity a\n  b: date?\n  c: text?\n  life [|FACT1220:c|], b")]
    // Checks.
    [InlineData("entity a\n  [|FACT1218:check|]")]
    [InlineData("entity a\n  check [|FACT1218:,|]")]
    [InlineData("entity a\n  b: text\n  check [|FACT1220:b|] text")]
    [InlineData("entity a\n  b: text?\n  check b [|FACT1218:when|]")]
    [InlineData("entity a\n  b: text?\n  check [|FACT1218:no|]")]
    [InlineData("entity a\n  b: text?\n  check b \"c\" [|FACT1218:\"d\"|]")]
    [InlineData("entity a\n  b: text?\n  check b as [|FACT1218:bad|]")]
    [InlineData("entity a\n  b: text?\n  check b [|FACT1218:as|]")]
    [InlineData("entity a\n  b: text?\n  check b when on [|FACT1218:b|]")]
    [InlineData("entity a\n  b: date?\n  check order [|FACT1218:b|]")]
    [InlineData("entity a\n  b: date?\n  check order b[|FACT1218:,|]")]
    [InlineData("entity a\n  b: code?\n  check one [|FACT1218:b|]")]
    [InlineData("entity a\n  b: code?\n  check one b per b [|FACT1218:in|]")]
    [InlineData("extend stance\n  check supports [|FACT1218:against|]")]
    [InlineData("extend tenure\n  check one holder per office [|FACT1218:never|]")]
    [InlineData("extend tenure\n  check one [|FACT1220:tenure|] per office")]
    [InlineData("extend tenure\n  check one [|FACT1219:person|] per office ever")]
    [InlineData("extend tenure\n  check differ [|FACT1218:holder|]")]
    [InlineData("extend tenure\n  check differ holder, [|FACT1219:post|]")]
    [InlineData("extend visit\n  check differ visitors, [|FACT1220:level|]")]
    [InlineData("extend visit\n  check differ visitors, [|FACT1220:of|]")]
    [InlineData("extend stance\n  check differ supports, [|FACT1220:position|]")]
    [InlineData("extend agreement\n  check differ parties, [|FACT1220:amount|]")]
    [InlineData("extend agreement\n  open: flag?\n  check differ parties, [|FACT1220:open|]")]
    [InlineData("extend person\n  check order born, [|FACT1219:dead|]")]
    [InlineData("extend tenure\n  check one holder per [|FACT1219:post|]")]
    [InlineData("extend meeting\n  check place when [|FACT1219:forma|] summit")]
    [InlineData("extend meeting\n  check place when format [|FACT1220:sumit|]")]
    [InlineData("extend meeting\n  check place when [|FACT1220:occasion|] great")]
    [InlineData("extend meeting\n  check [|FACT1220:after|]")]
    [InlineData("extend meeting\n  check participants [|FACT1210:2|]")]
    [InlineData("extend meeting\n  check place when on [|FACT2301:2014-13|]")]
    [InlineData("extend meeting\n  check order on, [|FACT1220:place|]")]
    [InlineData("extend agreement\n  check one [|FACT1220:amount|] per parties")]
    [InlineData("extend agreement\n  check one place per [|FACT1220:actr|] in parties")]
    [InlineData("extend visit\n  check one destination per [|FACT1220:person|] in level")]
    [InlineData("extend stance\n  check supports against [|FACT1220:position|]")]
    [InlineData("extend stance\n  check supports against [|FACT1220:supports|]")]
    [InlineData("extend stance\n  feeling as feels: any* by likes, hates\n  check likes against [|FACT1220:opposes|]")]
    [InlineData("extend person\n  check acyclic [|FACT1220:born|]")]
    [InlineData("extend stance\n  check acyclic [|FACT1220:opposes|]")]
    [InlineData("extend topic\n  check acyclic part-of when [|FACT1220:part-of|]")]
    [InlineData("extend tenure\n  check one office per holder as [|FACT1220:error|]")]
    [InlineData("extend country\n  population: number?\nextend country\n  [|FACT1215:population|]: number?")]
    public void A_wrong_definition_has_one_finding(string fixture) => Check.Findings(fixture);

    [Fact]
    public void A_definition_says_what_may_be_meant()
    {
        Assert.Equal("`persn` is neither a type nor a kind: did you mean `person`?", Check.Finding("entity a\n  b: [|FACT1207:persn|]").Message);
        Assert.Equal("There is no kind `contry` to extend: did you mean `country`?", Check.Finding("extend [|FACT1213:contry|]\n  a: text?").Message);
        Assert.Equal("`with` names fields of the kind itself, and `meeting` has no field `plaze`: did you mean `place`?", Check.Finding("extend meeting\n  participants: with [|FACT1212:plaze|]").Message);
        Assert.Equal("The kind `person` is defined already in FactDsl/Prelude.facts: write `extend person` to add to it", Check.Finding("entity [|FACT1204:person|]").Message);
    }

    [Fact]
    public void A_check_says_what_may_be_meant()
    {
        Assert.Equal("This is not how a kind says what must hold: `order` takes the date fields that follow each other: `order born, died`", Check.Finding("extend person\n  check order [|FACT1218:born|]").Message);
        Assert.Equal("`meeting` has no field `plase` to check: did you mean `place`?", Check.Finding("extend meeting\n  check [|FACT1219:plase|]").Message);
        Assert.Equal("`sumit` does not fit in this check: it is none of the words of `format`: did you mean `summit`?", Check.Finding("extend meeting\n  check place when format [|FACT1220:sumit|]").Message);
        Assert.Equal("`suports` does not fit in this check: it is no verb of `stance`: did you mean `supports`?", Check.Finding("extend stance\n  check [|FACT1220:suports|] against opposes").Message);
    }

    [Fact]
    public void Two_files_that_define_one_kind_have_one_finding_in_the_later()
        => Check.Findings("== b.facts ==\nentity [|FACT1204:a|]\n== a.facts ==\nentity a");
}
