using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>A broken line has one finding, and its neighbours stay whole (language-rules, section 4).</summary>
public class RecoveryTests
{
    private const string After = "\n  format summit\nperson Next tag x";
    private const string AfterSyntax = "\n  {format summit}\nperson Next {tag x}";

    [Theory]
    [InlineData("x A\n  of Belgium, Canada\n  [|FACT1111:France|], Italy", "x A\n  {of Belgium, Canada, France, Italy}")]
    [InlineData("x A\n  obligations defense\n  consultation", "x A\n  {obligations defense}\n  {consultation}")]
    [InlineData("x A\n  of Belgium [|FACT1110:Canada|] since 1949", "x A\n  {of Belgium, Canada} {since 1949}")]
    [InlineData("x A\n  of Belgium, Canada[|FACT1112:,|]\n  since 1949", "x A\n  {of Belgium, Canada}\n  {since 1949}")]
    [InlineData("x A\n  of [|FACT1113:,|] Belgium", "x A\n  {of Belgium}")]
    [InlineData("x A\n  of [|FACT1113:,|] ,, B", "x A\n  {of B}")]
    [InlineData("x A\n  note [|FACT1101:\"Xi on 1953|]", "x A\n  {note \"Xi on 1953}")]
    [InlineData("x A\n  on [|FACT1103:[1667|], 1668 in Delft", "x A\n  {on [1667, 1668} {in Delft}")]
    [InlineData("x A\n  on [|FACT1103:[1667|], [1668, [1669 in Delft", "x A\n  {on [1667, [1668, [1669} {in Delft}")]
    [InlineData("x A\n  url [|FACT1104:<https://a|] in B", "x A\n  {url <https://a} {in B}")]
    [InlineData("x A\n  format[|FACT1114::|] phone", "x A\n  {format phone}")]
    [InlineData("x A\n  format[|FACT1114::|]phone", "x A\n  {format phone}")]
    [InlineData("x A\n  says [|FACT1107:“Chine”|]@fr", "x A\n  {says “Chine”@fr}")]
    [InlineData("x A\n  says [|FACT1107:« a « b »|], \"c\"", "x A\n  {says « a « b », \"c\"}")]
    [InlineData("x A\n  says [|FACT1107:“|]\n  in B", "x A\n  {says}\n  {in B}")]
    [InlineData("x A\n  says [|FACT1107:“|]Chine “ “", "x A\n  {says}")]
    [InlineData("x A\n  of 习近平[|FACT1106:，|]普京", "x A\n  {of 习近平, 普京}")]
    [InlineData("x A\n  of A[|FACT1106:、|]B [|FACT1106:،|] C", "x A\n  {of A, B, C}")]
    [InlineData("x A\n  of [|FACT1108:Guinea-Bissau|], [|FACT1108:O'Neill|]", "x A\n  {of Guinea-Bissau, O'Neill}")]
    [InlineData("x A\n  of B[|FACT1109:!?|] in C", "x A\n  {of B !?} {in C}")]
    [InlineData("x A\n  of B [|FACT1109:*|] * in C", "x A\n  {of B} {in C}")]
    [InlineData("x A\n  [|FACT1115:30|] B 31 in C", "x A\n  {in C}")]
    [InlineData("x A [|FACT1115:B|] \"c\" of D", "x A \"c\" {of D}")]
    [InlineData("x A\n  per B [|FACT1125:via|] in C", "x A\n  {per B ~via } {in C}")]
    [InlineData("x A\n  preferred [|FACT1125:because|]", "x A\n  {preferred ~because }")]
    public void A_broken_line_has_one_finding_and_the_next_is_whole(string broken, string structure)
    {
        Check.SyntaxFindings(broken + After);
        Check.Syntax(Marked.Strip(broken + After), (structure + AfterSyntax).Split('\n'));
    }

    [Theory]
    [InlineData("x A\n  of Belgium[|FACT1112:,|]\nperson Next")]
    [InlineData("person X [|FACT1101:\"Xi on 1953|]\nperson Next")]
    [InlineData("person X\n  note [|FACT1102:\"\"\"|]\n  text \"\" here\n\nperson Next")]
    [InlineData("person X\n  note [|FACT1102:\"\"\"|]\n  text\n[|FACT1116:The|] prose, line.\n  \"\"\"\nperson Next")]
    [InlineData("[|FACT1116:Xi|] Jinping, and \"open\nperson Next")]
    [InlineData("  [|FACT1117:tag x\n  tag y|]\nperson Next")]
    [InlineData("[|FACT1117:\"open, « quotes {|]\nperson Next")]
    [InlineData("[|FACT1119:no|]\nperson Next")]
    [InlineData("[|FACT1119:planned|] Visit of A\nperson Next")]
    [InlineData("question [|FACT1119:Q|] Meeting\nperson Next")]
    [InlineData("expect [|FACT1119:12|]\nperson Next")]
    [InlineData("[|FACT1120:extend|]\nperson Next")]
    [InlineData("[|FACT1120:extend|] 12\nperson Next")]
    [InlineData("[|FACT1121:question|] alliance of ?a\nperson Next")]
    [InlineData("[|FACT1121:certainly|] alliance of ?a\nperson Next")]
    [InlineData("[|FACT1122:expect|] alliance of ?a\nperson Next")]
    [InlineData("[|FACT1123:context|] alliance of ?a\nperson Next")]
    [InlineData("[|FACT1123:import|] \"a\"\nperson Next")]
    [InlineData("per Rfi [|FACT1109:since|] 2014\nperson Next")]
    [InlineData("accept FACT3201 [|FACT1109:per|] Rfi\nperson Next")]
    [InlineData("per Rfi\n  [|FACT1109:note|] \"a\"\n  + note \"a\" \"b\"\nperson Next")]
    [InlineData("[|FACT1201:abstract|] kind\nperson Next")]
    [InlineData("[|FACT1201:entity|]\nperson Next")]
    [InlineData("entity [|FACT1201:Person|]\nperson Next")]
    [InlineData("entity a [|FACT1202:b|] c\n  d: text [|FACT1202:e|] f\n  [|FACT1202:g|] h, \"i\"\n  j: text\nperson Next")]
    [InlineData("entity a [|FACT1202:is|]\nperson Next")]
    [InlineData("entity a\n  b: one of c[|FACT1112:,|]\n  d as e: text\nperson Next")]
    public void A_broken_item_ends_at_the_next(string text)
        => Check.SyntaxFindings(text);

    [Theory]
    [InlineData("x A\n  of B [|FACT1110:C|]", "x A\n  of B, C")]
    [InlineData("x A\n  of B\n  [|FACT1111:C|]", "x A\n  of B,\n  C")]
    [InlineData("x A\n  format[|FACT1114::|] b", "x A\n  format b")]
    [InlineData("x A\n  says [|FACT1107:« a \"b\" »|]@fr", "x A\n  says \"a \\\"b\\\"\"@fr")]
    [InlineData("x A\n  of B[|FACT1106:，|]C", "x A\n  of B,C")]
    [InlineData("x A\n  of [|FACT1108:Guinea-Bissau|]", "x A\n  of GuineaBissau")]
    [InlineData("x A\n  note [|FACT1101:\"a b|]\n  of C", "x A\n  note \"a b\"\n  of C")]
    [InlineData("// c\n  [|FACT1117:person A\n    tag x\n\n  person B|]", "// c\nperson A\n  tag x\n\nperson B")]
    public void A_fix_mends_its_finding(string broken, string mended)
    {
        Finding finding = Assert.Single(Check.FindingsWithoutCodes(Check.SyntaxFindings(broken)));
        Assert.Equal(mended, Fixed.Apply(Marked.Strip(broken), finding.Fixes[0]));
        Check.SyntaxFindings(mended);
    }
}
