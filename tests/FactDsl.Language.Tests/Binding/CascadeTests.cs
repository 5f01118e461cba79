using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>One mistake gives one finding, and what is right beside it stays bound.</summary>
public class CascadeTests
{
    [Theory]
    [InlineData("meeting of Xi [|FACT2201:and|] Putin")]
    [InlineData("meeting [|FACT2201:off|] Xi, Putin")]
    [InlineData("meeting [|FACT2201:betwen|] Xi, Putin foo bar on 2014")]
    [InlineData("meeting Xi[|FACT1115:,|] Putin on 2014")]
    [InlineData("meeting of Xi[|FACT1112:,|]\n  in Beijing")]
    [InlineData("meeting of Xi[|FACT1106:，|]Putin")]
    [InlineData("meeting of Xi, [|FACT2101:Pope|]")]
    [InlineData("meeting [|FACT2209:of|]")]
    [InlineData("meeting of [|FACT1113:,|]")]
    [InlineData("attendance of Xi [|FACT2209:to|]")]
    [InlineData("meeting of Xi, Putin in Beijing [|FACT2205:Sochi|]")]
    [InlineData("meeting of Xi, Putin on 2014 [|FACT2205:2015|]")]
    [InlineData("meeting[|FACT1109:!|] of Xi")]
    [InlineData("person A\n  note [|FACT1101:\"open|]")]
    [InlineData("stance of Xi [|FACT2201:position|] Nato since 1949")]
    [InlineData("stance of Xi\n  [|FACT2201:position|] Nato since 1949 per Rfi")]
    [InlineData("[|FACT2105:metting|] of Xi, Pope on 2014-13 foo")]
    [InlineData("[|FACT2110:actor|] A foo B")]
    [InlineData("[|FACT2107:person|] born 1953")]
    [InlineData("entity a\n  b: [|FACT1207:persn|]\na A b Xi")]
    [InlineData("meeting M of Xi, Putin [|FACT2214:open|] format summit\nextend meeting\n  open: flag?")]
    public void One_mistake_gives_one_finding(string fixture) => Check.Findings(fixture);

    [Fact]
    public void The_rest_of_a_broken_item_is_bound()
    {
        FactBaseModel model = Check.Findings("meeting M of Xi, [|FACT2101:Pope|] in [|FACT2101:Rom|]\n  format summit\n  [|FACT2201:foo|] bar\n  on 2014");
        Assert.Equal("Asserted meeting M (moment on 2014) of=Xi in= format=summit", BoundText.Write(model.File().Item));
    }
}
